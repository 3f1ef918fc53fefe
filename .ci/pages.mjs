// See .ci/pages. Arguments: the folder of pages, and a folder for pictures of them if any are wanted.
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const [folder, pictures] = process.argv.slice(2);
const faults = [];
let checks = 0;
const check = (holds, fault) => { checks += 1; if (!holds) faults.push(fault); };
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });

for (const name of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
  const file = resolve(folder, name);
  const page = await browser.newPage();
  const requests = [];
  page.on('console', (message) => faults.push(`${name}: console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${name}: ${error}`));
  page.on('dialog', (dialog) => { faults.push(`${name}: a dialog opened`); dialog.dismiss(); });
  page.on('request', (request) => requests.push(request.url()));
  for (const width of [360, 320, 1024]) {
    await page.setViewport({ width, height: 800 });
    await page.goto(`file://${file}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    check(wide <= width, `${name}: ${wide} px wide on a screen of ${width} px`);
  }
  // A name of a test that runs one letter a line fits every window, and nobody can read it.
  for (const width of [360, 800, 1300, 'print']) {
    await page.setViewport({ width: width === 'print' ? 718 : width, height: 800 });
    await page.emulateMediaType(width === 'print' ? 'print' : null);
    const narrow = await page.evaluate(() => {
      // Where words may not be broken, one that has no room sticks out.
      document.body.style.overflowWrap = 'normal';
      const cells = [...document.querySelectorAll('.charted :is(th, td)')].filter((cell) => cell.scrollWidth > cell.clientWidth);
      document.body.style.overflowWrap = '';
      return cells.map((cell) => `${cell.innerText} (${cell.clientWidth} px)`);
    });
    check(narrow.length === 0, `${name}: too narrow at ${width}: ${narrow.join('; ')}`);
  }
  await page.emulateMediaType(null);
  check(requests.every((url) => url === `file://${file}`), `${name}: asked for ${requests}`);
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    h1: document.querySelectorAll('h1').length,
    code: document.querySelectorAll('script, iframe, object, embed, img, link, a, form, [onclick], [onerror], [onload]').length,
    unlabelled: [...document.querySelectorAll('svg')].filter((svg) => !svg.getAttribute('aria-label')).length,
    rows: [...document.querySelectorAll('tbody tr')].filter((row) => !row.querySelector('th[scope=row]')).length,
    levels: [...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName[1])),
  }));
  check(seen.lang, `${name}: no language`);
  check(seen.h1 === 1, `${name}: ${seen.h1} headings of the first level`);
  check(seen.code === 0, `${name}: ${seen.code} elements that could act or fetch`);
  check(seen.unlabelled === 0, `${name}: a picture without words`);
  check(seen.rows === 0, `${name}: rows without a header cell`);
  check(seen.levels.every((level, at) => at === 0 || level <= seen.levels[at - 1] + 1), `${name}: a level of headings is left out`);
  await page.emulateMediaType('print');
  const smallest = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (textContent.trim() && !parentElement.closest('svg, style')) sizes.push(parseFloat(getComputedStyle(parentElement).fontSize));
    }
    return Math.round(Math.min(...sizes) * 7.5) / 10;
  });
  check(smallest >= 10, `${name}: letters of ${smallest} pt on paper`);
  await page.emulateMediaType(null);
  for (const format of ['A4', 'Letter']) {
    const pdf = Buffer.from(await page.pdf({ format, preferCSSPageSize: false, margin: { top: '9mm', bottom: '9mm', left: '10mm', right: '10mm' } }));
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
    // Words without end in every box need not fit.
    const most = { patient: 2, self_check: 2, evidence: 2, pt: 3, later: 3, examined: 3 }[basename(name, '.html')];
    check(pages <= most || name.startsWith('hostile'), `${name}: ${pages} sheets of ${format}`);
    if (pictures) {
      writeFileSync(join(pictures, `${basename(name, '.html')}-${format}.pdf`), pdf);
    }
  }
  if (name.startsWith('hostile')) {
    const text = await page.evaluate(() => document.body.innerText);
    check(text.includes('<script>alert(1)</script>'), `${name}: hostile text is not shown as text`);
    check(!/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text), `${name}: marks that reorder text`);
  }
  if (pictures) {
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const width of [360, 900]) {
        await page.setViewport({ width, height: 1000, deviceScaleFactor: 1 });
        await page.screenshot({ path: join(pictures, `${basename(name, '.html')}-${scheme}-${width}.png`), fullPage: width === 900 });
      }
    }
  }
  await page.close();
}
await browser.close();
for (const fault of faults) console.error(fault);
console.log(`${checks - Math.min(checks, faults.length)} passed, ${faults.length} failed`);
process.exit(faults.length === 0 && checks > 0 ? 0 : 1);
