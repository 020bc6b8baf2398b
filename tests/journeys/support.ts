import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
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

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Violations of WCAG 2.2 AA (and axe's best practices) in words: `rule: help (elements)`.
 * Runs beside the page's policy: the debugger's own evaluation isn't bound by it, a script element would be.
 */
export async function axe(page: Page, options: RunOptions = {}): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const loaded = await session.send('Runtime.evaluate', { expression: `${axeSource};0`, includeCommandLineAPI: false });
  await session.detach();
  if (loaded.exceptionDetails)
    throw new Error(`axe could not be loaded: ${loaded.exceptionDetails.exception?.description ?? loaded.exceptionDetails.text}`);
  const { violations } = await page.evaluate(async (given) => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> } };
    return axe.run(document, given);
  }, options);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
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

/** One PNG a page, beside the PDF, in the order of the pages. */
export function pdfImages(path: string, dotsPerInch = 200): string[] {
  const stem = path.replace(/\.pdf$/, '');
  poppler('pdftoppm', '-png', '-r', `${dotsPerInch}`, path, stem);
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
