/** Which of the files that a reader picked is what: told by what is in them, since browsers and people rename files. */

import { JsonObject } from "@/lib/tf/model-format/json-object";
import { ModelFileError } from "@/lib/tf/model-format/model-file-error";
import { joinBytes, MODEL_JSON, WEIGHTS_BIN, weightFiles } from "@/lib/tf/model-format/weights-manifest";
import { OPTIMISER_BIN, RECORD_FORMAT, TRAINING_JSON } from "./training-record";
import { isZip, unpackEntry, type ZipEntry, zipEntries } from "./zip-entries";

/** A file as it was picked. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ModelParts {
  readonly modelJson: JsonObject;
  readonly weights: Uint8Array;
  /** Null for a model that says nothing of its training. */
  readonly record: JsonObject | null;
  /** Null if there is no such file. */
  readonly optimiser: Uint8Array | null;
}

/** A file whose content is known to be JSON, or not. */
interface ReadFile extends PickedFile {
  readonly json: JsonObject | null;
}

/**
 * The parts of a model among files, be they loose or in an archive, in any folder.
 * @param limitBytes - of all the files together, as picked and as unpacked
 * @throws ModelFileError "too-large", "not-an-archive", "missing-file", "damaged" or "malformed"
 */
export function findParts(picked: readonly PickedFile[], limitBytes: number): ModelParts {
  const files = unpackArchives(picked, limitBytes).map(readFile);
  const modelJson = onlyJson(files, MODEL_JSON, (json) => json.has("weightsManifest"));
  if (modelJson === null) throw withoutModel(picked, files);
  return {
    modelJson,
    weights: findWeights(
      modelJson,
      files.filter(({ json }) => json === null),
    ),
    record: onlyJson(files, TRAINING_JSON, ({ fields }) => fields.format === RECORD_FORMAT),
    optimiser: files.find(({ name }) => name === OPTIMISER_BIN)?.bytes ?? null,
  };
}

function unpackArchives(picked: readonly PickedFile[], limitBytes: number): PickedFile[] {
  requireSize(
    picked.map(({ bytes }) => bytes.length),
    limitBytes,
  );
  const contents = picked.map((file) =>
    isZip(file.bytes) ? zipEntries(file.bytes, file.name).filter(isContent) : file,
  );
  // By what they announce; unpacking stops where an entry has more.
  requireSize(
    contents.flatMap((content) =>
      Array.isArray(content) ? content.map(({ sizeBytes }) => sizeBytes) : content.bytes.length,
    ),
    limitBytes,
  );
  return contents.flatMap((content) =>
    Array.isArray(content)
      ? content.map((entry) => ({ name: entry.name, bytes: unpackEntry(entry) }))
      : content,
  );
}

/** Neither a folder nor what systems leave in archives beside the files. */
function isContent({ name }: ZipEntry): boolean {
  return !name.endsWith("/") && !name.startsWith("__MACOSX/") && !baseName(name).startsWith(".");
}

function requireSize(sizes: readonly number[], limitBytes: number): void {
  const sizeBytes = sizes.reduce((sum, size) => sum + size, 0);
  if (sizeBytes > limitBytes) throw new ModelFileError({ reason: "too-large", sizeBytes, limitBytes });
}

function readFile({ name: path, bytes }: PickedFile): ReadFile {
  const name = baseName(path);
  return { name, bytes, json: readJson(name, bytes) };
}

/** Null for a file that doesn't claim to be JSON and isn't. */
function readJson(name: string, bytes: Uint8Array): JsonObject | null {
  const claimsJson = name.toLowerCase().endsWith(".json");
  if (!claimsJson && bytes[0] !== BRACE) return null;
  try {
    return JsonObject.parse(name, new TextDecoder().decode(bytes));
  } catch (error) {
    // Numbers may begin as an object does.
    if (claimsJson || !(error instanceof ModelFileError)) throw error;
    return null;
  }
}

const BRACE = "{".charCodeAt(0);

function onlyJson(
  files: readonly ReadFile[],
  file: string,
  isIt: (json: JsonObject) => boolean,
): JsonObject | null {
  const [found = null, another] = files.flatMap(({ json }) => (json !== null && isIt(json) ? json : []));
  if (another === undefined) return found;
  throw new ModelFileError({
    reason: "malformed",
    file,
    rule: `there are two, ${found?.file} and ${another.file}`,
  });
}

/** The files that the manifest names; where there is but one file that could be meant, its name doesn't matter. */
function findWeights(modelJson: JsonObject, binaries: readonly ReadFile[]): Uint8Array {
  const names = weightFiles(modelJson);
  const named = names.map((name) => binaries.find((file) => file.name === name)?.bytes ?? null);
  if (names.length > 0 && named.every((bytes) => bytes !== null)) return joinBytes(named);
  const [candidate, another] = binaries.filter(({ name }) => name !== OPTIMISER_BIN);
  if (names.length <= 1 && candidate !== undefined && another === undefined) return candidate.bytes;
  const missing = names.find((_, index) => named[index] === null) ?? WEIGHTS_BIN;
  throw new ModelFileError({ reason: "missing-file", file: missing });
}

function withoutModel(picked: readonly PickedFile[], files: readonly ReadFile[]): ModelFileError {
  const isPartOfOne =
    picked.length !== 1 || picked.some(({ bytes }) => isZip(bytes)) || files.some(({ json }) => json);
  if (isPartOfOne) return new ModelFileError({ reason: "missing-file", file: MODEL_JSON });
  return new ModelFileError({ reason: "not-an-archive", sizeBytes: picked[0]?.bytes.length ?? 0 });
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
