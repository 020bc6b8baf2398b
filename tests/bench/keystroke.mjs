// How long from a key to the answer on the screen, in the built app, in a real browser.
import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from '../browser.mjs';

const FIELD = '[data-key="n"] input';
const KEYSTROKES = 60;
const WARM_UP = 6;
const FRAME_MS = 1000 / 60;

/**
 * Watches the field from inside the page (nothing of this module is known there). For each key it takes, from the keydown event:
 * - `computed`: until the last change of the page's elements, which is the app's own work;
 * - `painted`: until the end of the first frame with a change. The end is taken as a message that a requestAnimationFrame
 *   callback sends to itself: it is delivered after style, layout and paint of that frame. A key comes at any time within a
 *   frame, so that half a frame is waiting even for an app that takes no time at all.
 */
function watchField(field) {
  const taken = [];
  let started = 0;
  let changed = Number.NaN;
  let settle = () => {};
  new MutationObserver(() => (changed = performance.now())).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });

  const { port1, port2 } = new MessageChannel();
  const frame = () => requestAnimationFrame(() => port2.postMessage(null));
  port1.addEventListener('message', () => {
    const now = performance.now();
    const missing = Number.isNaN(changed);
    if (missing && now - started < 1000) return void frame();
    taken.push({ computed: changed - started, painted: missing ? Number.NaN : now - started });
    settle();
  });
  port1.start();

  document.querySelector(field).addEventListener(
    'keydown',
    () => {
      started = performance.now();
      changed = Number.NaN;
      frame();
    },
    { capture: true },
  );
  window.keystrokes = {
    taken,
    /** Call before the key is pressed: resolves when its frame has been painted. */
    next: () => new Promise((resolve) => (settle = resolve)),
  };
}

function quantiles(name, times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    return { value, unit: 'ms', note: `${(value / FRAME_MS).toFixed(2)} frames of 16.7 ms` };
  };
  return { [`${name} p50`]: at(0.5), [`${name} p95`]: at(0.95) };
}

/** @returns the bench's measurements @throws Error if the app or its field isn't there */
export async function measureKeystrokes() {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.resolvedUrls.local[0]);
    const input = page.locator(FIELD).first();
    await input.waitFor({ timeout: 5000 }).catch(() => {
      throw new Error(`The app shows no field ${FIELD}: nothing to type into.`);
    });
    await page.evaluate(watchField, FIELD);
    await input.focus();
    await page.keyboard.press('End');
    await page.waitForTimeout(200);
    // The first keys warm up the compiler and are not counted.
    for (let index = -WARM_UP; index < KEYSTROKES; index++) {
      const painted = page.evaluate(() => window.keystrokes.next());
      await page.keyboard.press(index % 2 === 0 ? '1' : 'Backspace');
      await painted;
    }
    const taken = (await page.evaluate(() => window.keystrokes.taken)).slice(-KEYSTROKES).filter(({ painted }) => Number.isFinite(painted));
    if (taken.length === 0) throw new Error(`No key changed the page within a second (${FIELD}).`);
    return {
      ...quantiles(
        'painted',
        taken.map(({ painted }) => painted),
      ),
      ...quantiles(
        'computed',
        taken.map(({ computed }) => computed),
      ),
      keystrokes: {
        value: taken.length,
        unit: 'keys',
        ...(taken.length < KEYSTROKES && { note: `${KEYSTROKES - taken.length} more changed nothing` }),
      },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
