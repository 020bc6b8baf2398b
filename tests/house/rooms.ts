/**
 * The rooms of src/, ground floor first. A room imports only from rooms before it; types count as imports.
 * main.tsx stands on the roof.
 */
export const rooms = [
  'units',
  'provenance',
  'calculus',
  'model',
  'performance',
  'scenario',
  'analysis',
  'workers',
  'messages',
  'present',
  'store',
  'design',
  'charts',
  'views',
  'app',
  'cli',
] as const;
export type Room = (typeof rooms)[number];

/** Rooms whose answers depend on nothing but what they are given. */
export const pureRooms: readonly Room[] = [
  'units',
  'provenance',
  'calculus',
  'model',
  'performance',
  'scenario',
  'analysis',
  'workers',
  'messages',
];

/** Rooms that have to run without a page: the pure ones, and those that the terminal shares with the screen. */
export const pagelessRooms: readonly Room[] = [...pureRooms, 'present', 'cli'];

/** Where the table says less than "every room before": the rooms that may be imported, and why no others. */
export const narrower: Readonly<
  Partial<Record<Room, { readonly from: readonly Room[]; readonly typesFrom: readonly Room[]; readonly because: string }>>
> = {
  design: { from: [], typesFrom: [], because: 'design knows no domain' },
  charts: { from: ['design'], typesFrom: ['present'], because: 'charts know no domain, only documents' },
  views: {
    from: ['units', 'provenance', 'scenario', 'analysis', 'workers', 'messages', 'present', 'store', 'design', 'charts'],
    typesFrom: [],
    because: 'views meet documents, never formulas',
  },
  cli: {
    from: ['units', 'provenance', 'calculus', 'model', 'performance', 'scenario', 'analysis', 'workers', 'messages', 'present'],
    typesFrom: [],
    because: 'a terminal has no page',
  },
};

const isRoom = (name: string | undefined): name is Room => (rooms as readonly (string | undefined)[]).includes(name);

/** The room of a path such as `src/model/time.ts`; null for main.tsx and for what is not in a room. */
export function roomOf(path: string): Room | null {
  const [top, name, ...rest] = path.split('/');
  return top === 'src' && rest.length > 0 && isRoom(name) ? name : null;
}

/** Where main.tsx and other files directly in src/ stand. */
export const roof = 'src/main.tsx';
