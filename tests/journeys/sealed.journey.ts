import { expect, open, test } from './support.ts';

test('the page opens quietly and asks for nothing but its own files', async ({ page, watch }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(watch.requests.length).toBeGreaterThan(0);
});

test('the policy holds even against scripts that try', async ({ page, watch }) => {
  watch.provoke(/Content Security Policy|Trusted(HTML|Script)/i);
  await open(page);
  const tried = await page.evaluate(async () => {
    const outcome = async (attempt: () => unknown) => {
      try {
        await attempt();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    return {
      request: await outcome(() => fetch('robots.txt')),
      markup: await outcome(() => (document.body.innerHTML = '<b>a</b>')),
      // From a timer, since what the debugger runs itself may evaluate.
      code: await outcome(
        () =>
          new Promise((resolve, reject) =>
            setTimeout(() => {
              try {
                resolve(window.eval('1'));
              } catch (error) {
                reject(error);
              }
            }),
          ),
      ),
      socket: await outcome(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`ws://${location.host}`);
            socket.addEventListener('open', resolve);
            socket.addEventListener('error', reject);
          }),
      ),
    };
  });
  expect(tried).toEqual({ request: 'refused', markup: 'refused', code: 'refused', socket: 'refused' });
});
