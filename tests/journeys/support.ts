import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

export { expect };
export type { Page };

/** What a page has said and asked for since the test began. */
export type Watch = {
  readonly errors: string[];
  readonly requests: string[];
  /** Errors that the test provokes: they are left out of the check at its end. */
  readonly provoke: (pattern: RegExp) => void;
};

/**
 * A test whose page is watched: after it, nothing may have been written to the console as an error, nothing thrown,
 * and no request may have left the origin. It holds for every page of the context.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const errors: string[] = [];
      const requests: string[] = [];
      const provoked: RegExp[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => errors.push(`thrown: ${String(error.error())}`));
      context.on('request', (request) => requests.push(request.url()));
      await use({ errors, requests, provoke: (pattern) => provoked.push(pattern) });
      const origin = new URL(baseURL ?? '').origin;
      expect(
        errors.filter((error) => !provoked.some((pattern) => pattern.test(error))),
        'the page is quiet',
      ).toEqual([]);
      expect(
        requests.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin),
        'no request leaves the page',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Opens the app as somebody does who follows a link, and waits until it shows something.
 * @param hash what comes after `#`; with it or without it, the app boots anew
 */
export async function open(page: Page, hash = ''): Promise<void> {
  // A change of the hash alone would not load the page again.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(hash === '' ? './' : `./#${hash.replace(/^#/, '')}`);
  await page.locator('#root > *').first().waitFor();
}

/** Waits until all of the page is there: what lies below the first screen loads when the first answer stands. */
export async function settle(page: Page): Promise<void> {
  await page.locator('[data-scope]').nth(3).waitFor();
  await page.locator('#references').waitFor();
}

/** Comes near to all that waits for it: what is drawn says the same then, however far somebody has scrolled. */
export async function comeNear(page: Page): Promise<void> {
  const waiting = page.locator('[data-when-near]');
  await expect
    .poll(() =>
      waiting.evaluateAll((places) => {
        const open = places.filter((place) => place.parentElement?.checkVisibility());
        open[0]?.scrollIntoView();
        return open.length;
      }),
    )
    .toBe(0);
}

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: () => Locator, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step++) {
    const here = target();
    if ((await here.count()) > 0 && (await here.evaluate((element) => element === document.activeElement))) return;
    await page.keyboard.press(key);
  }
  await expect(target()).toBeFocused();
}

export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations of WCAG 2.2 AA (and axe's best practices) in words: `rule: help (elements)`.
 * `within` names a part of the page: the whole takes seconds.
 * Runs beside the page's policy: the debugger's own evaluation isn't bound by it, a script element would be.
 */
export async function axe(page: Page, { within = 'html', ...options }: RunOptions & { within?: string } = {}): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const loaded = await session.send('Runtime.evaluate', { expression: `${axeSource};0`, includeCommandLineAPI: false });
  await session.detach();
  if (loaded.exceptionDetails)
    throw new Error(`axe could not be loaded: ${loaded.exceptionDetails.exception?.description ?? loaded.exceptionDetails.text}`);
  return page.evaluate(
    async ([part, given]) => {
      const { axe } = window as unknown as { axe: { run: (context: string, options: RunOptions) => Promise<AxeResults> } };
      const { violations } = await axe.run(part, given);
      return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
    },
    // what passes is neither gathered nor sent: on this page that is half of the time
    [within, { resultTypes: ['violations'], ...options }] satisfies [string, RunOptions],
  );
}

/** Prints the page as Ctrl+P does. @returns path of the PDF, in the test's own output folder */
export async function pdf(page: Page, name = 'page'): Promise<string> {
  const path = test.info().outputPath(`${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return path;
}

const poppler = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The text of a PDF, laid out as on paper; of one page if given (from 1). */
export const pdfText = (path: string, page?: number): string =>
  poppler('pdftotext', '-layout', '-enc', 'UTF-8', ...(page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`]), path, '-');

/** Number of pages, their size in points and the title that names the file. */
export function pdfInfo(path: string): { readonly pages: number; readonly width: number; readonly height: number; readonly title: string } {
  const info = poppler('pdfinfo', path);
  const [, pages = '0'] = /^Pages:\s+(\d+)/m.exec(info) ?? [];
  const [, width = '0', height = '0'] = /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(info) ?? [];
  const [, title = ''] = /^Title:[ \t]*(.*)$/m.exec(info) ?? [];
  return { pages: Number(pages), width: Number(width), height: Number(height), title };
}

/** A word of a PDF with its box, in points. */
export type Word = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Every word of a PDF. */
export const pdfWords = (path: string): readonly Word[] =>
  poppler('pdftotext', '-bbox', '-enc', 'UTF-8', path, '-')
    .split('<page ')
    .slice(1)
    .flatMap((text, index) =>
      [...text.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, word = '']) => ({
          page: index + 1,
          text: word,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    );

/** The words that reach into the margins of A4, or off the sheet. */
export const beyondMargins = (words: readonly Word[], margin = 40): readonly Word[] =>
  words.filter(({ left, right, top, bottom }) => left < margin || right > 595.3 - margin || top < 20 || bottom > 842 - 10);

/** One PNG a page, beside the PDF, in the order of the pages; of one page if given (from 1). */
export function pdfImages(path: string, dotsPerInch = 200, page?: number): string[] {
  const stem = path.replace(/\.pdf$/, '');
  poppler('pdftoppm', '-png', '-r', `${dotsPerInch}`, ...(page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`]), path, stem);
  return readdirSync(dirname(path))
    .filter((file) => file.startsWith(`${basename(stem)}-`) && file.endsWith('.png'))
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((file) => join(dirname(path), file));
}

/** What a QR code in a PNG says; null if none is found. */
export function readQr(png: string): string | null {
  const { width, height, data } = PNG.sync.read(readFileSync(png));
  // The package is CommonJS: depending on who loads it, the function stands one level deeper.
  const decode = typeof jsqr === 'function' ? jsqr : (jsqr as unknown as { default: typeof jsqr }).default;
  return decode(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
