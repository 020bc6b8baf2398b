import type { Citation } from '../../provenance/index.ts';
import { assumed, byDefinition, cite } from '../../provenance/index.ts';

type Known = { readonly gigabits: number; readonly citation: Citation };

/** Of a port of four lanes, by the generation of InfiniBand. */
const infiniband: Readonly<Record<string, Known>> = {
  edr: { gigabits: 100, citation: cite('ml-engineering', 'network: InfiniBand, EDR') },
  hdr: { gigabits: 200, citation: cite('ml-engineering', 'network: InfiniBand, HDR') },
  ndr: { gigabits: 400, citation: cite('ml-engineering', 'network: InfiniBand, NDR') },
  xdr: { gigabits: 800, citation: cite('ml-engineering', 'network: InfiniBand, XDR') },
};

/** Of a server, in clusters that tables call by name. */
const clusters: readonly (Known & { readonly name: RegExp })[] = [
  {
    name: /\bjean zay\b|\bJZ\b/i,
    gigabits: 400,
    citation: assumed(
      'four Omni-Path links of 100 Gb/s a node, as its operator describes it; from memory',
      '운영 기관의 설명대로 노드마다 100 Gb/s 옴니패스 링크 넷. 기억에 따름',
    ),
  },
  {
    name: /\bselene\b/i,
    gigabits: 1_600,
    citation: cite('narayanan-2021', '§5: eight 200 Gb/s HDR adapters a node'),
  },
];

const bitsInByte = { value: 8, citation: byDefinition('eight bits are a byte', '8비트가 1바이트다') };
const giga = 1e9;
const bytes = (gigabits: number): number => (gigabits * giga) / bitsInByte.value;

/** What a description says of a server and its network. Rates in byte/s, one direction. */
export type Network = {
  /** Of one accelerator; null where nothing is said. */
  readonly rate: number | null;
  /** Accelerators within reach of the fast link; null where nothing is said. */
  readonly domain: number | null;
};

/** `400 Gb/s`, `1600 Gbps`, `3.2 Tb/s`, `400G`, `100GbE`, `400Gb/Sec`; never bytes (`900 GB/s`), which are of links within a server. */
const rates = /(\d+(?:\.\d+)?)\s*([GT])(?:b(?:ps|it|e|E)?)?(?![A-Za-z])/;
const generations = /\b(EDR|HDR|NDR|XDR)[\s-]?(\d{3})?\b/i;
const omniPath = /omni-?path[\s-]*(\d+)/i;
const ports = /(?<![\w.])(\d+)\s*[x×](?!large)/gi;
const perAccelerator = /(?:per|\/|each)\s*(?:GPU|accelerator|card|chip)s?\b(?![\s-]*(?:node|server))/i;
const perServer = /(?:per|\/)[\s-]*(?:\S+[\s-]+){0,2}(?:node|server|host|instance)|node-node|node-to-node/i;
/** Ports that training doesn’t pass, unless the same are said to be for it. */
const otherUse = /management|storage|\bfor NS\b/i;
const trainingUse = /compute|\bfor EW\b/i;
const serversOf = /(\d+)(?:\s*[x×]\s*(?:[A-Z]{1,2}\d{2,3}X?|GPUs?)\b|[\s-]*GPUs?(?:[\s-]*\/[\s-]*|[\s-]+(?:per[\s-]+)?)nodes?\b)/i;
const widerServers = /\bDGX-2\b/i;

/** Servers as most are built; a rack that is one domain is built of smaller ones. */
const usualServer = { value: 8, citation: assumed('as in DGX and HGX servers', 'DGX, HGX 서버처럼') };
const rackServer = { value: 4, citation: assumed('as in racks of GB200', 'GB200 랙처럼') };
const wideServer = {
  value: 16,
  citation: assumed('a DGX-2 joins sixteen accelerators by NVSwitch', 'DGX-2는 NVSwitch로 가속기 16개를 잇는다'),
};

/**
 * What tables write under interconnect, and in notes, of the network between servers.
 * @param text such as `8x HDR200 InfiniBand per node`, `EFA 3200 Gbps`, `Jean Zay: 4x V100 NVLink, Omni-Path 100`
 * @param domain accelerators that the fast link usually joins
 */
export function networkIn(text: string, notes: string, domain: number): Network {
  const stated = Number(serversOf.exec(text)?.[1] ?? serversOf.exec(notes)?.[1] ?? 0) || null;
  const wide = widerServers.test(text) ? wideServer.value : null;
  const server = stated ?? wide ?? (domain > wideServer.value ? rackServer.value : Math.max(domain, usualServer.value));
  const cluster = clusters.find(({ name }) => name.test(text)) ?? clusters.find(({ name }) => name.test(notes));
  const rate = cluster ? bytes(cluster.gigabits) / server : rateOf(text, server);
  return { rate, domain: wide ?? (stated !== null && stated < domain ? stated : null) };
}

/** Of the parts of a description the one that is said to be for training, or else the fastest. */
function rateOf(text: string, server: number): number | null {
  const parts = text.split(/[;,]|\band\b/).filter((part) => trainingUse.test(part) || !otherUse.test(part));
  const meant = parts.filter((part) => trainingUse.test(part));
  const found = (meant.length > 0 ? meant : parts).flatMap((part) => rateOfPart(part, server) ?? []);
  return found.length > 0 ? Math.max(...found) : null;
}

/** A rate without more words is a server’s, unless it is the generation of InfiniBand: then each accelerator has such a port. */
function rateOfPart(part: string, server: number): number | null {
  const rate = rates.exec(part);
  const generation = generations.exec(part);
  const path = omniPath.exec(part);
  const gigabits = rate
    ? Number(rate[1]) * (rate[2] === 'T' ? giga / 1e6 : 1)
    : Number(generation?.[2] ?? path?.[1] ?? infiniband[generation?.[1]?.toLowerCase() ?? '']?.gigabits ?? 0);
  if (gigabits === 0) return null;
  const at = (rate ?? generation ?? path)?.index ?? 0;
  const count = [...part.slice(0, at).matchAll(ports)].at(-1)?.[1];
  if (perAccelerator.test(part) || (generation && count === undefined && !perServer.test(part))) return bytes(gigabits);
  return (bytes(gigabits) * Number(count ?? 1)) / server;
}
