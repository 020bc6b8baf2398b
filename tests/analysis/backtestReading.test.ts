import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceleratorIn } from '../../src/analysis/backtest/accelerator.ts';
import { conventionOf } from '../../src/analysis/backtest/convention.ts';
import { networkIn } from '../../src/analysis/backtest/interconnect.ts';
import { readAmount, readCount, readShare } from '../../src/analysis/backtest/numerals.ts';
import { precisionIn } from '../../src/analysis/backtest/precision.ts';
import { shardingIn } from '../../src/analysis/backtest/sharding.ts';
import { stackOf } from '../../src/analysis/backtest/stack.ts';
import { longestTable, readTable } from '../../src/analysis/backtest/table.ts';
import { findMachine } from '../../src/performance/index.ts';
import { machineIds } from '../../src/provenance/index.ts';
import '../luck.ts';

const machines = machineIds.map(findMachine);

describe('a table', () => {
  const cellsOf = (text: string) => readTable(text).rows.map(({ cells }) => [cells.id, cells.gpu, cells.notes]);
  const plain = 'id,gpu,notes\na,H100,x\nb,A100,y\n';
  const read = [
    ['a', 'H100', 'x'],
    ['b', 'A100', 'y'],
  ];

  test.each([
    ['as it is', plain],
    ['with a byte order mark', `\ufeff${plain}`],
    ['with lines as Windows ends them', plain.replaceAll('\n', '\r\n')],
    ['with lines as old Macs ended them', plain.replaceAll('\n', '\r')],
    ['with semicolons', plain.replaceAll(',', ';')],
    ['with tabs', plain.replaceAll(',', '\t')],
    ['with empty lines', plain.replaceAll('\n', '\n\n')],
    ['with heads in capitals and blanks around', plain.replace('id,gpu,notes', ' ID , Gpu,NOTES ')],
    ['with a column that nobody knows', plain.replace('id,', 'colour,id,').replace('a,H', 'red,a,H').replace('b,A', 'blue,b,A')],
  ])('%s', (_, text) => {
    expect(cellsOf(text)).toEqual(read);
  });

  test('a quoted cell may hold anything, and the line of what follows is still right', () => {
    const { rows } = readTable('id,notes\na,"two\r\nlines, ""quoted"""\nb,y\n');
    expect(rows.map(({ line, cells }) => [line, cells.id, cells.notes])).toEqual([
      [2, 'a', 'two\nlines, "quoted"'],
      [4, 'b', 'y'],
    ]);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\n\ufeff', 'empty'],
    ['no text', 'PK\u0003\u0004\0\0', 'notText'],
    ['prose', 'Once upon a time, there was a cluster.\nIt was slow.', 'noColumns'],
    ['JSON', '{"id": 1}', 'noColumns'],
    ['too much', 'x'.repeat(longestTable + 1), 'tooLarge'],
  ])('%s', (_, text, code) => {
    const { rows, problems } = readTable(text);
    expect(rows).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('what is wrong with a line is said with its number', () => {
    const codes = (text: string) => readTable(text).problems.filter(({ code }) => code !== 'missingColumn');
    expect(codes('id,gpu\na\n')).toEqual([{ code: 'tooFewCells', line: 2 }]);
    expect(codes('id,gpu\na,b,c\n')).toEqual([{ code: 'tooManyCells', line: 2 }]);
    expect(codes('id,gpu\na,b\nc,"d\ne,f\n')).toEqual([{ code: 'openQuote', line: 3 }]);
    expect(codes('id,gpu,id\na,b,c\n')).toEqual([{ code: 'repeatedColumn', column: 'id' }]);
  });

  test('columns without which nothing can be predicted are named', () => {
    const missing = readTable('id,gpu,n_gpus,layers,hidden,heads\na,b,1,1,1,1\n').problems;
    expect(missing).toEqual(['seq_len', 'measured_metric', 'measured_value'].map((column) => ({ code: 'missingColumn', column })));
  });

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(readTable(`id,gpu\n${text}`).rows)));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(readTable(text).problems)));
  });

  test('five megabytes are read in seconds', () => {
    const { rows } = readTable(`id,gpu,notes\n${'a,H100,"some words, and more of them"\n'.repeat(130_000)}`);
    expect(rows).toHaveLength(130_000);
  });
});

describe('numerals', () => {
  const point = { decimalComma: false };
  const comma = { decimalComma: true };
  test.each([
    ['2048', point, 2048],
    ['1,024', point, 1024],
    ['0.415', point, 0.415],
    ['4.6e5', point, 460_000],
    ['0,415', comma, 0.415],
    ['1.024,5', comma, 1024.5],
    ['0.415', comma, 0.415],
  ])('%s', (text, writing, value) => expect(readAmount(text, writing)).toBe(value));
  test.each(['', '-3', '0', 'NaN', 'Infinity', '1e30', '12 GB', '1,2,3', '0x10', '１２'])('“%s” is none', (text) =>
    expect(readAmount(text, point)).toBeNull(),
  );
  test('a count is whole, a share at most one', () => {
    expect([readCount('8.0', point), readCount('8.5', point)]).toEqual([8, null]);
    expect([readShare('0.52', point), readShare('52 %', point), readShare('52', point)]).toEqual([0.52, 0.52, null]);
  });
});

describe('an accelerator', () => {
  test.each([
    ['A100-SXM4-80GB', null, 'a100-80-sxm'],
    ['NVIDIA A100-SXM-80GB', null, 'a100-80-sxm'],
    ['A100 SXM 40 GB', null, 'a100-40-sxm'],
    ['A100-PCIE-40GB', null, 'a100-40-pcie'],
    ['NVIDIA A100 80GB PCIe', null, 'a100-80-pcie'],
    ['8x A100_80G', null, 'a100-80-sxm'],
    ['A100', 40, 'a100-40-sxm'],
    ['NVIDIA H100 80GB HBM3', null, 'h100-sxm'],
    ['H100 PCIe', 80, 'h100-pcie'],
    ['H100 NVL 94GB', null, 'h100-nvl'],
    ['DGX H100', null, 'h100-sxm'],
    ['H800-80GB', 80, 'h800-sxm'],
    ['H20-96GB', 96, 'h20'],
    ['NVIDIA H200', 141, 'h200-sxm'],
    ['B200', 192, 'b200-sxm'],
    ['GB200 NVL72', null, 'gb200'],
    ['V100-SXM2-16GB', 16, 'v100-16-sxm'],
    ['Tesla V100-SXM3-32GB', null, 'v100-32-sxm'],
    ['A800-SXM4-80GB', null, 'a800-80-sxm'],
    ['AMD Instinct MI300X', 192, 'mi300x'],
  ])('%s', (name, memory, id) => expect(acceleratorIn(name, memory, machines)?.machine.id).toBe(id));

  test.each([
    'TPU v4',
    'Gaudi2',
    'Ascend 910B',
    'Trainium1 (trn1.32xlarge)',
    'GH200-96GB',
    'H200-NVL',
    'A100-40GB/80GB (not stated)',
    'A1000',
    'A100 or H100',
    '',
  ])('“%s” is none of ours', (name) => expect(acceleratorIn(name, null, machines)).toBeNull());

  test('what is not said of it is taken, and told', () => {
    expect(acceleratorIn('A100', null, machines)).toMatchObject({ machine: { id: 'a100-80-sxm' }, assumed: true });
    expect(acceleratorIn('A100-SXM4-80GB', null, machines)?.assumed).toBe(false);
  });
});

describe('a network, in GB/s for one accelerator and one direction', () => {
  test.each([
    ['8x HDR200 InfiniBand per node (Selene), NVLink3', 25],
    ['1600 Gbps node-node interconnect (RoCE)', 25],
    ['800 Gb/s IB per 8-GPU node', 12.5],
    ['NVLink; inter-node 4 x 100Gb RoCE', 6.25],
    ['8 GPU/node, 4x200 Gbps RDMA', 12.5],
    ['NVLink 400 GB/s; 8x400G IB (multi-plane fat tree)', 50],
    ['p5.48xlarge EFA 3200 Gbps', 50],
    ['64x p4d.24xlarge, EFA 400 Gbps', 6.25],
    ['RoCE 3.2 Tb/s per node', 50],
    ['NDm A100 v4: 200 Gb/s HDR IB per GPU', 25],
    ['IB HDR', 25],
    ['InfiniBand NDR', 50],
    [
      'NVLINK Gen4 900 GB/s + NVSWITCH Gen3; Storage: 2x ConnectX-7 IB NDR 400Gb/s, Compute: 8x ConnectX-7 IB NDR 400Gb/s, Management: 100Gb/s Ethernet NIC',
      50,
    ],
    ['PCIe Gen4; BF3 200Gbps for NS and 2xBF3 400Gbps for EW', 12.5],
    ['Jean Zay: 4x V100 NVLink, Omni-Path 100', 12.5],
  ])('%s', (text, rate) => expect((networkIn(text, '', 8).rate ?? 0) / 1e9).toBeCloseTo(rate, 6));

  test.each([
    '',
    'NVLink, 400 W',
    'NVLINK Gen4 900 GB/s + NVSWITCH Gen3',
    '18x 5th Gen NVLink, 14.4 TB/s aggregated bandwidth',
    'NVLink; Gig Ethernet',
  ])('“%s” says nothing of it', (text) => expect(networkIn(text, '', 8).rate).toBeNull());

  test('a cluster may be named in the notes, and servers may be smaller or larger', () => {
    expect(networkIn('', 'tuning on JZ A100 nodes', 8).rate).toBe(6.25e9);
    expect(networkIn('Jean Zay: 4x V100 NVLink, Omni-Path 100', '', 8).domain).toBe(4);
    expect(networkIn('DGX-2 NVSwitch', '', 8).domain).toBe(16);
    expect(networkIn('8x HDR200', '', 8).domain).toBeNull();
  });
});

describe('a precision', () => {
  const on = (text: string, id: string) => precisionIn(text, findMachine(id));
  test.each([
    ['amp_bf16', 'h100-sxm', 'bf16'],
    ['bf16 (fp32 grad accum)', 'a100-80-sxm', 'bf16'],
    ['fp16/bf16', 'a100-80-sxm', 'bf16'],
    ['fp16/bf16', 'v100-32-sxm', 'fp16'],
    ['fp16 mixed', 'a100-80-sxm', 'fp16'],
    ['fp8 (finer granularity: mxfp8 on b200/gb200, blockwise on h100)', 'h100-sxm', 'fp8'],
    ['mxfp8', 'b200-sxm', 'fp8'],
    ['nvfp4', 'b200-sxm', null],
    ['fp8', 'a100-80-sxm', null],
    ['bf16', 'v100-32-sxm', null],
    ['fp32', 'a100-80-sxm', null],
  ])('%s on %s', (text, id, precision) => expect(on(text, id)).toEqual({ precision, assumed: false }));
  test('where nothing is said it is the usual one of 16 bits, and told', () => {
    expect(on('', 'v100-32-sxm')).toEqual({ precision: 'fp16', assumed: true });
    expect(on('', 'h100-sxm')).toEqual({ precision: 'bf16', assumed: true });
  });
});

describe('software', () => {
  const stack = (framework: string, year: number, more = {}) => stackOf({ framework, notes: '', year, split: true, ...more }).stack;
  test.each([
    ['Megatron-LM', 2021, 'megatronLm'],
    ['NeMo/Megatron-Core', 2024, 'megatronCore'],
    ['Megatron-Bridge/Megatron-Core, NeMo 26.08', 2026, 'megatronCore'],
    ['NeMo AutoModel', 2026, 'fsdp'],
    ['llm-foundry/Composer FSDP', 2024, 'foundry'],
    ['torchtitan', 2025, 'fsdp'],
    ['HF + DeepSpeed ZeRO-3', 2024, 'deepSpeed'],
    ['MaxText (JAX)', 2025, 'jax'],
    ['InternEvo/InternLM-train', 2024, 'internEvo'],
  ])('%s of %d', (framework, year, expected) => expect(stack(framework, year)).toBe(expected));
  test('a name that tells nothing is taken for what the layout is usual with, and told', () => {
    expect(stackOf({ framework: 'ours', notes: '', year: 2025, split: false })).toEqual({ stack: 'fsdp', assumed: true });
  });

  const sharding = (text: string, framework = 'X', ranks = 64) => shardingIn(text, { framework, year: 2024 }, 'fsdp', ranks);
  test.each([
    ['FULL_SHARD (PyTorch FSDP: FULL_SHARD=zero3, SHARD_GRAD_OP=zero2) mp_mode=PURE', 3],
    ['SHARD_GRAD_OP (PyTorch FSDP: FULL_SHARD=zero3, SHARD_GRAD_OP=zero2) mp_mode=DEFAULT', 2],
    ['dp=8 zero1', 1],
    ['zero2 dp=8', 2],
    ['zero-3', 3],
    ['fsdp=256', 3],
    ['hsdp', 3],
    ['ddp (distributed optimizer)', 1],
    ['ddp=4', 0],
    ['gemini (zero3-like) dp=32', 3],
    ['sharding stage2 degree 4', 2],
    ['single GPU', 0],
  ])('%s', (text, stage) => expect(sharding(text)).toMatchObject({ sharding: stage, stated: true }));
  test('what is said not to be used isn’t, and shards may be dealt to some ranks only', () => {
    expect(sharding('dp=8 (zero1 not used by default)')).toMatchObject({ sharding: 0, stated: true });
    expect(shardingIn('dp=8', { framework: 'Megatron-LM', year: 2025 }, 'megatronCore', 8)).toMatchObject({ sharding: 1, stated: false });
    expect(sharding('fsdp1').sharding).toBe(0);
    expect(sharding('dp=64 zero1 group=8').group).toBe(8);
    expect(sharding('fsdp=16').group).toBe(16);
    expect(sharding('fsdp=64').group).toBeNull();
    expect(sharding('', 'DeepSpeed ZeRO-3 (no MP)').sharding).toBe(3);
  });

  const counting = (framework: string, more = {}) =>
    conventionOf({ framework, notes: '', year: 2024, tuning: false, adapters: false, eight: false, ...more });
  test('whose figures are of how much work', () => {
    expect(counting('NeMo/Megatron-Core').counting).toBe('nanotron');
    expect(counting('NeMo/Megatron-Core', { tuning: true }).counting).toBe('weights');
    expect(counting('Megatron-Bridge').counting).toBe('exactCausal');
    expect(counting('MaxText', { year: 2024 }).counting).toBe('nanotron');
    expect(counting('MaxText', { year: 2026 }).counting).toBe('exactCausal');
    expect(counting('llm-foundry').counting).toBe('palm');
    expect(counting('HF', { notes: 'model FLOPs with CAUSAL attention' }).counting).toBe('exactCausal');
    expect(counting('Megatron-LM', { notes: 'TFlops = size*8*seq*gbs' }).counting).toBe('sixN');
  });
  test('whose utilisation is of which peak', () => {
    expect(counting('NeMo', { eight: true }).peak).toBe(8);
    expect(counting('NeMo', { eight: false }).peak).toBe(16);
    expect(counting('torchtitan', { eight: true }).peak).toBe(16);
    expect(counting('HAI', { eight: true, notes: '43.73% non-causal MFU vs BF16 peak' }).peak).toBe(16);
  });
});
