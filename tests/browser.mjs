// Where a browser of the Chromium family is on this machine, and how to get one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_EXES = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'BraveSoftware/Brave-Browser/Application/brave.exe',
];
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isRoot = process.getuid?.() === 0;
const searchPath = () => (process.env.PATH ?? '').split(delimiter).filter((directory) => directory !== '');
const hasCommand = (name) => searchPath().some((directory) => existsSync(join(directory, name)));

function candidates() {
  switch (process.platform) {
    case 'darwin':
      return ['', homedir()].flatMap((root) => MAC_APPS.map((app) => `${root}/Applications/${app}.app/Contents/MacOS/${app}`));
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
        .filter((root) => root !== undefined)
        .flatMap((root) => WINDOWS_EXES.map((exe) => join(root, exe)));
    default:
      return searchPath().flatMap((directory) => COMMANDS.map((name) => join(directory, name)));
  }
}

/** CHROME_PATH first, then the usual places; undefined if there is none. */
export function findBrowser() {
  return [process.env.CHROME_PATH, ...candidates()].find((path) => path && existsSync(path));
}

/** Where no browser is installed, Playwright takes the one that `playwright install` put into its own cache. */
export function launchOptions() {
  const executablePath = findBrowser();
  return {
    ...(executablePath && { executablePath }),
    // Chromium refuses to sandbox for root, which is who runs a container.
    args: isRoot ? [...FLAGS, '--no-sandbox'] : FLAGS,
  };
}

const run = (command, ...args) =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

/** fontconfig knows every font directory; without it the package's own place is looked at. */
function hasKoreanGlyphs() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
  const listed = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/** The three things that browser and paper tests need come separately: a machine may have any of them. */
function missingPackages() {
  return [
    ...(findBrowser() ? [] : ['chromium']),
    ...(['pdftotext', 'pdfinfo', 'pdftoppm'].every(hasCommand) ? [] : ['poppler-utils']),
    ...(hasKoreanGlyphs() ? [] : ['fonts-noto-cjk']),
  ];
}

/** Installs what the browser tests need and this machine lacks: by apt as root on Debian, else by Playwright's installer. */
export function ensureBrowser() {
  if (isRoot && hasCommand('apt-get')) {
    const packages = missingPackages();
    if (packages.length > 0) {
      console.log(`Installing ${packages.join(', ')} ...`);
      if (!(run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages))) {
        console.error(`Could not install ${packages.join(', ')}.`);
      }
    }
  }
  if (!findBrowser() && !run(process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium')) {
    throw new Error('No Chrome, Chromium or Edge found, and none could be installed. Install one or set CHROME_PATH.');
  }
  if (!hasCommand('pdftotext'))
    console.warn('No poppler (pdftotext, pdfinfo, pdftoppm) found: tests of paper will fail until it is installed.');
}
