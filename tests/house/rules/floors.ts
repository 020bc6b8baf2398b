import { narrower, roof, roomOf, rooms, type Room } from '../rooms.ts';
import type { Rule, Source, Violation } from '../source.ts';
import { importsOf, resolveImport, type Import } from './importsOf.ts';

const door = (room: Room): string => `src/${room}/index.ts`;

/** Imports only point down, through the other room's door; data only enters by provenance. */
export const floors: Rule = (sources) => {
  const known = new Set(sources.map(({ path }) => path));
  return sources.flatMap((source) =>
    importsOf(source).flatMap((each) => {
      const violation = judge(source, each, known);
      return violation ? [{ where: each.where, ...violation }] : [];
    }),
  );
};

/** A file of src/ stands in a room, or is main.tsx. */
export const everyFileHasARoom: Rule = (sources) =>
  sources
    .filter(({ path }) => roomOf(path) === null && path !== roof && path !== 'src/vite-env.d.ts')
    .map(({ path }) => ({
      where: path,
      what: 'stands in no room',
      fix: `move it into one of ${rooms.join(', ')}, or add the room to tests/house/rooms.ts and the README`,
    }));

function judge({ path }: Source, { specifier, typeOnly }: Import, known: ReadonlySet<string>): Omit<Violation, 'where'> | null {
  const target = resolveImport(path, specifier, known);
  const room = roomOf(path);
  if (target === null) return null;

  if (target.startsWith('seeds/')) {
    return room === 'provenance' ? null : { what: `reads ${specifier}`, fix: 'ask provenance for it: only provenance reads seeds/' };
  }
  if (target.startsWith('tests/'))
    return { what: `imports ${specifier}`, fix: 'move what the app needs into src/: the app knows nothing of its tests' };
  if (!target.startsWith('src/')) return null;
  if (specifier.startsWith('/')) return { what: `imports ${specifier} by an absolute path`, fix: 'use a relative path' };

  const other = roomOf(target);
  if (other === null) return target === roof ? { what: 'imports main.tsx', fix: 'nothing rests on the roof' } : null;
  if (other === room) {
    return target === door(room) && path !== target
      ? { what: `imports its own door ${specifier}`, fix: 'import the file itself: the door is for other rooms' }
      : null;
  }
  return (
    mayEnter(room, other, typeOnly) ??
    (target === door(other)
      ? null
      : { what: `imports ${specifier} past the door of ${other}`, fix: `export it from ${door(other)} and import that` })
  );
}

function mayEnter(room: Room | null, other: Room, typeOnly: boolean): Omit<Violation, 'where'> | null {
  if (room === null) return null; // main.tsx
  const what = `${room} imports ${other}`;
  const limits = narrower[room];
  if (limits) {
    if (limits.from.includes(other)) return null;
    if (limits.typesFrom.includes(other))
      return typeOnly ? null : { what: `${what} for more than types`, fix: `use 'import type': ${limits.because}` };
    return { what, fix: `hand it in from above: ${limits.because}` };
  }
  return rooms.indexOf(other) < rooms.indexOf(room)
    ? null
    : { what, fix: `turn it round or move the code: ${room} comes before ${other}, and imports only point down` };
}
