"""See .ci/fhir. Argument: the folder of resources."""

import pathlib
import sys

import fhirkit

passed = failed = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    issues = [issue for issue in fhirkit.validate(path.read_text()) if issue.severity == "error"]
    if issues:
        failed += 1
        print(f"{path.name}: fhirkit: {[str(issue) for issue in issues[:3]]}", file=sys.stderr)
    else:
        passed += 1
print(f"{passed} passed, {failed} failed")
sys.exit(0 if passed and not failed else 1)
