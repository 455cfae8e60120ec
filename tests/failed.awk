# Prints each failed test of a .trx file: its name, and the first lines of its message and of its stack.
function plain(text) {
  gsub(/<[^>]*>/, "", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&#x[AD];/, " ", text); gsub(/&amp;/, "\\&", text)
  return text
}
function told(limit) { return ++lines <= limit }

/<UnitTestResult .*outcome="Failed"/ {
  inside = 1
  name = $0; sub(/.* testName="/, "", name); sub(/" .*/, "", name)
  print "FAILED " plain(name)
}
!inside { next }
/<Message>/ { part = "message"; lines = 0 }
/<StackTrace>/ { part = "stack"; lines = 0 }
part == "message" && told(10) { print "  " plain($0) }
part == "stack" && told(3) { print "  " plain($0) }
/<\/Message>|<\/StackTrace>/ { part = "" }
/<\/UnitTestResult>/ { inside = 0; part = "" }
