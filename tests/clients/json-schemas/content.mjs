// node content.mjs CONTENT: checks the settings of every page, services.yaml and force.yaml against CONTENT/schemas; exit code 1 on a fault.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";

const content = process.argv[2];
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const schemaOf = (name) => ajv.compile(JSON.parse(readFileSync(join(content, "schemas", `${name}.schema.json`), "utf8")));
let files = 0;
const check = (validate, file, yaml) => {
  files++;
  if (validate(parse(yaml))) return;
  for (const error of validate.errors) console.log(`${file} ${error.instancePath || "/"} ${error.message}`);
  process.exitCode = 1;
};

for (const [folder, name] of [["topics", "topic"], ["replies", "reply"], ["urgent", "urgent"], ["tips", "tip"], ["languages", "language"], ["pages", "page"]]) {
  const validate = schemaOf(name);
  if (!existsSync(join(content, folder))) continue;
  for (const file of readdirSync(join(content, folder), { recursive: true }).filter((path) => path.endsWith(".md")).sort()) {
    const [, settings] = readFileSync(join(content, folder, file), "utf8").split(/^---$/m);
    check(validate, `${folder}/${file}`, settings);
  }
}
for (const name of ["services", "force"]) check(schemaOf(name), `${name}.yaml`, readFileSync(join(content, `${name}.yaml`), "utf8"));
if (!process.exitCode) console.log(files > 0 ? "valid" : "no files");
