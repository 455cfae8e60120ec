// node check.mjs FILE: checks a CycloneDX 1.6 bill of materials against its schema and its own references; exit code 1 on a fault.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const schema = (name) => JSON.parse(readFileSync(new URL(`./node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`, import.meta.url), "utf8"));
const bom = JSON.parse(readFileSync(process.argv[2], "utf8"));

// The library's schemas name two formats of internationalised addresses that ajv-formats does not know.
const ajv = new Ajv({ allErrors: true, strict: false, formats: { "iri-reference": true, "idn-email": true } });
addFormats(ajv);
// They refer to each other by the names of their files.
for (const name of ["spdx", "jsf-0.82"]) ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
const validate = ajv.compile(schema("bom-1.6"));

const faults = validate(bom) ? [] : validate.errors.map((error) => `${error.instancePath || "/"} ${error.message}`);
const known = new Set([bom.metadata.component, ...bom.components].map((component) => component["bom-ref"]));
if (known.size !== bom.components.length + 1) faults.push("two components have one bom-ref");
for (const { ref, dependsOn } of bom.dependencies) {
  for (const other of [ref, ...dependsOn]) if (!known.has(other)) faults.push(`${ref} refers to ${other}, which is no component`);
}

for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
