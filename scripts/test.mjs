/**
 * `npm test`: everything, in the order in which a mistake is cheapest to find. Each check that has no
 * count of its own counts as one test. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @typedef {{ passed: number, failed: number }} Count */

const steps = [
  { name: 'Lint and format', command: 'npx biome ci .' },
  { name: 'Types of the engine (no DOM)', command: 'npx tsc -p src/engine' },
  { name: 'Types of everything else', command: 'npx astro check --minimumFailingSeverity error' },
  {
    name: 'Unit, property and content tests',
    command: `npx vitest run --reporter=default --reporter=json --outputFile.json=${results}/unit.json`,
    count: countUnitTests,
    complaints: unitComplaints,
  },
  { name: 'Build', command: 'npx astro build', needed: true },
  {
    name: 'End-to-end tests in Chromium',
    command: 'npx playwright test',
    count: countEndToEnd,
    complaints: endToEndComplaints,
  },
  { name: 'Budgets', command: 'node scripts/budgets.mjs' },
];

/** @returns {Count} */
function countUnitTests() {
  const report = JSON.parse(readFileSync(`${results}/unit.json`, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** What the unit tests that failed say first. */
function unitComplaints() {
  const report = JSON.parse(readFileSync(`${results}/unit.json`, 'utf8'));
  return report.testResults.flatMap(({ assertionResults, message, name }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && message) return [`${name}: ${message}`];
    return failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`);
  });
}

/** What the end-to-end tests that failed say first, at each try. */
function endToEndComplaints({ suites = [], specs = [] } = readEndToEnd()) {
  const failed = specs.filter(({ ok }) => !ok);
  const own = failed.flatMap(({ file, title, tests }) =>
    tests.flatMap(({ results: tries }) =>
      tries.map(({ error }) => `${file}: ${title}: ${error?.message ?? 'no reason given'}`),
    ),
  );
  return [...own, ...suites.flatMap((suite) => endToEndComplaints(suite))];
}

const readEndToEnd = () => JSON.parse(readFileSync(`${results}/e2e.json`, 'utf8'));

/** The complaints of a step, once more and in short: the end of a log is what is read. */
function complaintsOf({ complaints }) {
  try {
    const lines = complaints?.() ?? [];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
    return lines.map((text) => text.replace(/\x1b\[[0-9;]*m/g, '').slice(0, 1200));
  } catch {
    return [];
  }
}

/** The titles of tests that passed at their second try only. */
function unsteadyTests({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(unsteadyTests)];
}

/** @returns {Count} */
function countEndToEnd() {
  const report = readEndToEnd();
  const unsteady = unsteadyTests(report);
  if (unsteady.length > 0) console.log(`  Passed at the second try: ${unsteady.join('; ')}`);
  const { stats } = report;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** Counts a step's tests; a step that fails without saying which test is one failure. */
function countOf(step, succeeded) {
  const fallback = succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!step.count) return fallback;
  try {
    const count = step.count();
    if (succeeded && count.passed + count.failed === 0) return { passed: 0, failed: 1 };
    return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const total = { passed: 0, failed: 0 };
const failures = [];
const complaints = [];
for (const step of steps) {
  console.log(`\n— ${step.name}`);
  const started = performance.now();
  const { status } = spawnSync(step.command, { shell: true, stdio: 'inherit' });
  const count = countOf(step, status === 0);
  total.passed += count.passed;
  total.failed += count.failed;
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (count.failed > 0) {
    failures.push(step.name);
    complaints.push(...complaintsOf(step));
  }
  if (count.failed > 0 && step.needed) break;
}
if (complaints.length > 0) console.log(`\n${complaints.join('\n\n')}`);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
