// node sarif.mjs FILE: checks a SARIF file against the schema of SARIF 2.1.0; exit code 1 on a fault.
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const schema = JSON.parse(readFileSync(new URL("./node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"));
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);
if (validate(JSON.parse(readFileSync(process.argv[2], "utf8")))) {
  console.log("valid");
} else {
  for (const error of validate.errors) console.log(`${error.instancePath || "/"} ${error.message}`);
  process.exitCode = 1;
}
