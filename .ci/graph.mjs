// See .ci/graph. Arguments: the folder of drawings, and a folder for pictures of them if any are wanted.
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const [folder, pictures] = process.argv.slice(2);
const faults = [];
let checks = 0;
const check = (holds, fault) => { checks += 1; if (!holds) faults.push(fault); };
// Lines are broken where there is room, so what only parts or joins words does not count.
const squashed = (text) => text.replace(/[\s\u2060]+/g, '');
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
const mermaid = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

/** A page with nothing on it; what goes wrong on it is a fault of `name`. */
async function blank(name) {
  const page = await browser.newPage();
  page.on('console', (message) => faults.push(`${name}: console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${name}: ${error}`));
  page.on('dialog', (dialog) => { faults.push(`${name}: a dialog opened`); dialog.dismiss(); });
  page.on('request', (request) => faults.push(`${name}: asked for ${request.url()}`));
  await page.setContent('<!DOCTYPE html><body style="margin:0;background:#fff"></body>');
  return page;
}

/** Every text has to stand in one of the labels, whole. */
function checkTexts(name, texts, labels) {
  const shown = labels.map(squashed);
  for (const text of texts) {
    check(shown.some((label) => label.includes(squashed(text))), `${name}: lost: ${text}`);
  }
}

async function checkMermaid(name, source, texts) {
  const page = await blank(name);
  await page.setViewport({ width: 1600, height: 1000 });
  await page.addScriptTag({ content: readFileSync(mermaid, 'utf8') });
  const error = await page.evaluate(async (source) => {
    try {
      window.mermaid.initialize({ startOnLoad: false });
      await window.mermaid.parse(source);
      document.body.innerHTML = (await window.mermaid.render('drawing', source)).svg;
      document.querySelector('svg').style.width = document.querySelector('svg').style.maxWidth;
      return null;
    } catch (error) {
      return String(error);
    }
  }, source);
  check(error === null, `${name}: ${error}`);
  if (error === null) {
    const seen = await page.evaluate(() => {
      const all = (what) => [...document.querySelectorAll(what)];
      return {
        labels: all('foreignObject').map((label) => label.textContent),
        cut: all('foreignObject').filter((label) => {
          const inner = label.firstElementChild;
          return inner && (inner.scrollWidth > label.width.baseVal.value + 1 || inner.scrollHeight > label.height.baseVal.value + 1);
        }).map((label) => label.textContent),
        wide: all('foreignObject').filter((label) => label.width.baseVal.value > 420).map((label) => label.textContent),
        clusters: all('.cluster').length,
        nodes: all('.node').length,
        arrows: all('.edgeLabel foreignObject').filter((label) => label.textContent.trim()).length,
        marked: all('.node.emergency, .node.same_day').length,
        acts: all('svg script, svg a, svg img, svg iframe, svg .katex, svg i').length,
      };
    });
    const count = (pattern) => (source.match(pattern) ?? []).length;
    checkTexts(name, texts, seen.labels);
    check(seen.cut.length === 0, `${name}: cut off: ${seen.cut}`);
    check(seen.wide.length === 0, `${name}: too wide: ${seen.wide}`);
    check(seen.clusters === count(/^ *subgraph /gm), `${name}: ${seen.clusters} stages`);
    check(seen.nodes === count(/^ *(q|stop)_\w+[[({]/gm) + 1, `${name}: ${seen.nodes} boxes`);
    check(seen.arrows === count(/>\|"/g), `${name}: ${seen.arrows} arrows with words`);
    check(seen.marked === count(/^ *stop_\w+[[({]/gm), `${name}: ${seen.marked} exits are marked`);
    check(seen.acts === 0, `${name}: ${seen.acts} elements that are no text`);
    if (pictures) await (await page.$('svg')).screenshot({ path: join(pictures, `${name}.png`) });
  }
  await page.close();
}

async function checkDot(name, file, texts) {
  const { status, stdout, stderr } = spawnSync('dot', ['-Tsvg', file], { encoding: 'utf8' });
  check(status === 0 && stderr === '', `${name}: ${stderr}`);
  const page = await blank(name);
  const { error, labels, lines } = await page.evaluate((svg) => {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const labels = [...drawing.querySelectorAll('g.node, g.edge, g.cluster')].map((group) =>
      [...group.querySelectorAll('text')].map((line) => line.textContent));
    return { error: drawing.querySelector('parsererror')?.textContent, labels: labels.map((label) => label.join(' ')), lines: labels.flat() };
  }, stdout);
  check(!error, `${name}: ${error}`);
  checkTexts(name, texts, labels);
  for (const line of lines) check([...line].length <= 60, `${name}: a long line: ${line}`);
  if (pictures) execFileSync('dot', ['-Tpng', file, '-o', join(pictures, `${name}.png`)]);
  await page.close();
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
  const name = file.replace(/\.json$/, '');
  const texts = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  await checkMermaid(`${name}.mmd`, readFileSync(join(folder, `${name}.mmd`), 'utf8'), texts);
  await checkDot(`${name}.dot`, join(folder, `${name}.dot`), texts);
}
await browser.close();
for (const fault of faults) console.error(fault);
console.log(`${checks - Math.min(checks, faults.length)} passed, ${faults.length} failed`);
process.exit(faults.length === 0 && checks > 0 ? 0 : 1);
