// Makes one call with Azure AI Language's own client: node send.mjs ADDRESS CALL (key|token) SECRET. The server records it and answers with
// nothing of use, so what comes back is not looked at; only a call that never left is a failure.
import { AzureKeyCredential, TextAnalysisClient } from "@azure/ai-language-text";

const [address, call, kind, secret] = process.argv.slice(2);
const credential = kind === "key" ? new AzureKeyCredential(secret) : { getToken: async () => ({ token: secret, expiresOnTimestamp: Date.now() + 3_600_000 }) };

let sent = 0;
const client = new TextAnalysisClient(address, credential, {
  allowInsecureConnection: true,
  retryOptions: { maxRetries: 0 },
  additionalPolicies: [{
    position: "perRetry",
    policy: {
      name: "count",
      sendRequest: async (request, next) => {
        const response = await next(request);
        sent += 1;
        return response;
      },
    },
  }],
});

// The .NET client asks for places in UTF-16 code units by itself; here it is said.
const places = { stringIndexType: "Utf16CodeUnit" };
const calls = {
  "language": () => client.analyze("LanguageDetection", ["Dzień dobry, “ktoś” 😀 pisze"]),
  "language-hint": () => client.analyze("LanguageDetection", ["Dzień dobry"], "pl"),
  "language-no-hint": () => client.analyze("LanguageDetection", [{ id: "a", text: "Helo", countryHint: "" }, { id: "b", text: "Hi", countryHint: "gb" }]),
  "language-options": () => client.analyze("LanguageDetection", ["one", "two"], "gb", { disableServiceLogs: true, includeStatistics: true, modelVersion: "2022-10-01" }),
  "phrases": () => client.analyze("KeyPhraseExtraction", ['A parcel "text" & a <b>fee</b>\n\tthen']),
  "phrases-language": () => client.analyze("KeyPhraseExtraction", ["one", "two"], "cy", { disableServiceLogs: false }),
  "phrases-documents": () => client.analyze("KeyPhraseExtraction", [{ id: "x", text: "one", language: "es" }]),
  "pii": () => client.analyze("PiiEntityRecognition", ["I am Ann"], "en", { disableServiceLogs: true, categoriesFilter: ["Person", "Email"], ...places }),
  "pii-health": () => client.analyze("PiiEntityRecognition", ["I am Ann"], "en", { domainFilter: "phi", ...places }),
  "sentiment": () => client.analyze("SentimentAnalysis", ["I am sad."], "en", { includeStatistics: true, ...places }),
};

try {
  await calls[call]();
} catch (fault) {
  if (sent !== 1) throw fault;
}
