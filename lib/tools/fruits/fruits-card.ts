/** The card of the network that draws fruits. */

import { COLOURS, FRUITS, HELD_OUT } from "@/lib/datasets/fruits/fruit-names";
import type { UNetRow } from "@/lib/diffusion/unet/unet-ledger";
import { fileTable, type ShippedFile } from "@/lib/tools/write-shipped-file";
import type { FruitsFacts, Judged } from "./ship-fruits";

export interface FruitsCardFacts {
  readonly facts: FruitsFacts;
  /** Null if the weights haven't been judged. */
  readonly judged: Judged | null;
  readonly ledger: readonly UNetRow[];
  readonly files: readonly ShippedFile[];
}

/** The text of `CARD.md`. */
export function fruitsCard({ facts, judged, ledger, files }: FruitsCardFacts): string {
  const total = (field: "params" | "multiplyAdds") => ledger.reduce((sum, row) => sum + row[field], 0);
  const command = `npm run train -- fruits --seed ${facts.seed} --images ${facts.planned} --fresh`;
  const bytes = files.find(({ name }) => name === "weights.bin")?.sizeBytes ?? 0;
  return `# fruits: a network that draws fruits from words

A diffusion model: it turns noise into a picture of 64 × 64 pixels, a little at a time, for a word for a fruit
(${FRUITS.join(", ")}) and a word for a colour (${COLOURS.join(", ")}); either may be left out.

A U-Net of ${total("params").toLocaleString("en")} numbers (${bytes.toLocaleString("en")} bytes in 16 bits) and ${Math.round(total("multiplyAdds") / 1e6)} million multiplications a picture and step:

${ledgerTable(ledger)}

It predicts the velocity (Salimans & Ho 2022) on a cosine schedule shifted by 1/2 towards noise (Hoogeboom et al. 2023). Pictures are taken as
squares of 2 × 2 pixels, time and words scale and shift the channels after each normalisation.

## Data

Drawn by \`lib/datasets/fruits\` while it learns: no picture of anybody, no file, no licence but that of this project (MIT). No two pictures are
the same. These pairs are never drawn in training, to see whether the network composes words: ${pairs()}.

## Training

    ${command}
    npm run train -- fruits-weights

| | |
|---|---|
| images seen | ${facts.images.toLocaleString("en")} of ${facts.planned.toLocaleString("en")} planned |
| steps | ${facts.steps.toLocaleString("en")}, batches of ${facts.batch} |
| optimiser | Adam, learning rate up to ${facts.learningRate}, then down along half a cosine; the running mean of the weights ships |
| words left out | both 10 %, colour 5 %, fruit 5 % |
| seed | ${facts.seed} |
| time | ${facts.minutes} minutes on a shared machine with two cores, Node ${facts.nodeVersion}, WebAssembly |

The run may have been stopped and taken up again; each picture depends on the seed and its own number alone, sums in float32 on the number of
threads in their last bits.

Mean squared error of the velocity on ${facts.measured.images} new pictures: ${facts.measured.float32.toFixed(5)} with 32-bit weights, ${facts.measured.float16.toFixed(5)} with the 16-bit weights that ship.

## Judged

${judged === null ? "Not yet: `npm run train -- fruits-judged` does it." : judgement(judged)}

## Limits

It knows six fruits in six colours on a light ground, and nothing else. It learnt from drawings, not from photographs.

## Files

${fileTable(files)}

SHA-256 of the weights in 32 bits: \`${facts.float32Sha256}\`
`;
}

function judgement({ steps, guidance, seeds, minutes, tables }: Judged): string {
  return `    npm run train -- fruits-judged

${seeds} pictures of each prompt (seeds 1 to ${seeds}), DDIM, ${steps} steps, guidance ${guidance}, drawn in ${minutes} minutes. A network that was trained on the renderer's pictures
alone tells the fruit, counting hues tells the colour (\`npm run train -- fruits-judge\` trains and measures the judge itself):

${tables}`;
}

function pairs(): string {
  return HELD_OUT.map(({ fruit, colour }) => `${colour} ${fruit}`).join(", ");
}

function ledgerTable(ledger: readonly UNetRow[]): string {
  const rows = ledger.map(({ name, outputShape, params, multiplyAdds }) => {
    const shape = outputShape.join(" × ");
    return `| ${name} | ${shape} | ${params.toLocaleString("en")} | ${multiplyAdds.toLocaleString("en")} |`;
  });
  return ["| part | output | parameters | multiplications |", "|---|---|---|---|", ...rows].join("\n");
}
