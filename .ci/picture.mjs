// See .ci/picture. Arguments: the page, and where its picture goes.
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const [page, picture] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
const sheet = await browser.newPage();
// A sheet of A4, at 96 pixels an inch, as it is printed.
await sheet.setViewport({ width: 794, height: 1123, deviceScaleFactor: 1.5 });
await sheet.emulateMediaType('print');
await sheet.goto(`file://${resolve(page)}`);
await sheet.addStyleTag({ content: 'html { padding: 9mm 10mm; background: #fff }' });
const end = await sheet.evaluate(() => document.querySelector('main').getBoundingClientRect().bottom);
await sheet.screenshot({ path: picture, clip: { x: 0, y: 0, width: 794, height: Math.min(1123, Math.ceil(end) + 34) } });
await browser.close();
