/** Records whose model has another name in the table. */
export const renamed: Readonly<Record<string, string>> = {
  'ibm-llama-2-7b-replica': 'IBM Llama2-7B replica (fms-fsdp)',
  'baichuan-2-13b': 'Baichuan 2-7B/13B',
};

/** Which of our accelerators a name stands for, put down once more; those not here are none of ours, or of no one form. */
export const cards: Readonly<Record<string, string>> = {
  'Google TPU v2': 'tpu-v2',
  'Google TPU v3': 'tpu-v3',
  'Google TPU v4': 'tpu-v4',
  'Google TPU v5p': 'tpu-v5p',
  'NVIDIA Tesla V100 DGXS 16 GB': 'v100-16-sxm',
  'NVIDIA Tesla V100 DGXS 32 GB': 'v100-32-sxm',
  'NVIDIA A100 SXM4 40 GB': 'a100-40-sxm',
  'NVIDIA A100 SXM4 80 GB': 'a100-80-sxm',
  'NVIDIA H100 SXM5 80GB': 'h100-sxm',
  'NVIDIA H800 SXM5': 'h800-sxm',
  'NVIDIA H200 SXM': 'h200-sxm',
  'NVIDIA GeForce RTX 3090': 'rtx3090',
  'Huawei Ascend 910': 'ascend910',
  'Huawei Ascend 910B': 'ascend910b',
  'Amazon Trainium1': 'trainium1',
  'TPU v3': 'tpu-v3',
  'TPU v4': 'tpu-v4',
  'V100-32GB': 'v100-32-sxm',
  'A100-SXM4-40GB': 'a100-40-sxm',
  'A100-SXM4-80GB': 'a100-80-sxm',
  'A800-SXM4-80GB': 'a800-80-sxm',
  'H100-SXM5-80GB': 'h100-sxm',
  'H800-80GB': 'h800-sxm',
  'Ascend 910B': 'ascend910b',
};

/** Values of ours that are not their row’s, and why. */
export const differently: Readonly<Record<string, { readonly ours: string; readonly because: string }>> = {
  't5-11b.carbon': { ours: '46700', because: 'the paper’s table prints 46.7 tonnes, which the row rounds' },
  'meena.carbon': { ours: '96400', because: 'the paper’s table prints 96.4 tonnes, which the row rounds' },
  'gshard-600b.carbon': { ours: '4300', because: 'the row has gross emissions; net ones, as of the others, are 4.3 tonnes' },
  'switch-transformer.carbon': { ours: '59100', because: 'the row has gross emissions; net ones, as of the others, are 59.1 tonnes' },
  'gopher.duration': { ours: '920', because: 'the paper has 920 hours, which the row turns into 38.3 days' },
  'bloom-176b.energy': { ours: '433196', because: 'the paper has 433,196 kWh, which the row rounds' },
  'opt-175b.accelerators': { ours: '992', because: 'the paper has 992; the row’s 1,024 belong to the log’s ideal 33 days' },
  'starcoder.energy': { ours: '89671.68', because: 'the paper has 89,671.68 kWh, which the row rounds' },
};

/** Values, and whole rows, that no record takes, by the reason. */
export const reasons: Readonly<Record<string, readonly string[]>> = {
  'It is the rent that DeepSeek states, in dollars of 2023, and no amortisation.': [
    'epoch-deepseek-v3.amortisedCost',
    'epoch-deepseek-v3-mar-2025.amortisedCost',
    'epoch-deepseek-r1.amortisedCost',
    'epoch-deepseek-r1-may-2025.amortisedCost',
  ],
  'The same cost stands as amortised and as rented; at 4.09 dollars an hour it is a rent.': ['epoch-a.x-k1.amortisedCost'],
  'Assumed or inferred by Epoch AI, its notes say.': ['epoch-megascale.duration', 'epoch-nemotron-4-340b.duration'],
  'No share of the peak: an HFU of 0.927 beside an MFU of 0.283.': ['epoch-a.x-k1.hardwareUtilisation'],
  'Recalled from memory, its notes say.': [
    'llama-2-34b.carbon',
    'opt-175b.acceleratorHours',
    'opt-175b.utilisation',
    'lamda.energy',
    'lamda.carbon',
    'stable-diffusion-v1.statedCost',
  ],
  'A plan, or what it would have taken without a stop.': [
    'opt-175b.duration',
    'tinyllama-1.1b.duration',
    'tinyllama-1.1b.acceleratorHours',
  ],
  'Epoch AI’s, or 6 × parameters × tokens, and not its source’s own.': [
    't5-11b.compute',
    'palm.compute',
    'gopher.compute',
    'yalm-100b.compute',
    'baichuan-7b.compute',
    'baichuan-2-13b.compute',
    'ernie-3-titan.compute',
    'ernie-3-titan.accelerators',
    'starcoder.compute',
    'alexatm-20b.compute',
    'nemotron-4-15b.compute',
    'dbrx.compute',
    'olmo-7b.compute',
    'stable-diffusion-v1.compute',
    'xgen-7b.compute',
    'xgen-7b.acceleratorHours',
    'stablelm-3b.compute',
    'phi-2.compute',
    'phi-4.compute',
    'granite-3.0-8b.compute',
    'granite-3.0-2b.compute',
  ],
  'Worked out: a rate over the peak, or hours for a trillion tokens times tokens.': [
    'gpt-3-175b.utilisation',
    'baichuan-2-13b.utilisation',
    'alexatm-20b.utilisation',
    'deepseek-v2.acceleratorHours',
    'deepseek-67b.acceleratorHours',
  ],
  'Worked out by the table from accelerator-hours and count.': ['ibm-llama-2-7b-replica.duration', 'stable-diffusion-v1.duration'],
  'The press says so, in an article that we do not have.': ['dbrx.statedCost'],
  'Nothing says where it is from.': ['stable-diffusion-v1.parameters'],
  'Skywork-13B, through Epoch AI: its record has it.': ['run-0069'],
  'Nemotron-4 340B, RoBERTa-Large and Megatron-LM 8.3B: nothing over Epoch AI’s.': ['run-0082', 'run-0091', 'run-0092'],
  'Stable Diffusion 2 by MosaicML: a table of estimates.': ['run-0095'],
  'PixArt-alpha: an image model that no text names, in hours converted to other accelerators.': ['run-0096'],
};
export const leftOut: ReadonlySet<string> = new Set(Object.values(reasons).flat());
