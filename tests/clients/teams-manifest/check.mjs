// node check.mjs FILE: checks a Teams app manifest against the schema that its manifestVersion names; exit code 1 on a fault.
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

const manifest = JSON.parse(readFileSync(process.argv[2], "utf8"));
const path = `./node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
const schema = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);
if (!validate(manifest)) {
  for (const error of validate.errors) console.log(`${error.instancePath || "/"} ${error.message}`);
  process.exitCode = 1;
}
