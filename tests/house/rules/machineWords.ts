import { placeOf, type Rule } from '../source.ts';

/** Written so that this file doesn't contain what it looks for. */
const words: readonly { readonly pattern: RegExp; readonly what: string; readonly fix: string }[] = [
  {
    pattern: /(?<![\w.:/$~}-])(?:\/(?:root|work|workspace|home\/[\w.-]+|Users\/[\w.-]+|mnt\/[\w.-]+|var\/folders)\/|[A-Z]:\\\\?Users\\)/g,
    what: 'an absolute path of one machine',
    fix: 'make it relative to the repository',
  },
  {
    pattern:
      /\b(?:registry|npm|artifactory|nexus|verdaccio)\.[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|io|dev|cloud|internal|example|local)\b/g,
    what: 'the host of a package registry',
    fix: 'leave it out: which registry is used is set on each machine',
  },
  { pattern: /"resolved":\s*"/g, what: 'where a package was downloaded from', fix: 'run npm with omit-lockfile-registry-resolved=true' },
];

/** What only holds on one machine is not in the repository. */
export const noMachineWords: Rule = (sources) =>
  sources.flatMap((source) =>
    words.flatMap(({ pattern, what, fix }) =>
      [...source.text.matchAll(pattern)].map((match) => ({ where: placeOf(source, match.index), what: `${what}: ${match[0]}`, fix })),
    ),
  );
