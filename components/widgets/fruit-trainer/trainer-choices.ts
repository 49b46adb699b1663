/** What the reader may choose for a run. */

export const NETWORKS = ["small", "full"] as const;

/** Images that a run is planned for. */
export const LENGTHS = [20_000, 60_000, 200_000] as const;

/** What the reader looks at: how it learns, what it draws when it is asked, and whether it composes. */
export const ROOMS = ["learn", "draw", "verdict"] as const;

export const MAX_SEED = 9999;

/** Images a step, and the learning rate of Adam at its highest: those of the network that ships. */
export const BATCH = 32;
export const LEARNING_RATE = 0.002;

/** How samples are drawn: quickly, and with the guidance that the network is usually asked with. */
export const SAMPLE_STEPS = 20;
export const SAMPLE_GUIDANCE = 2;
/** The noise that samples start from; the same each time, so that one sees the network change and not the noise. */
export const SAMPLE_SEED = 11;
/** Samples of pairs that are held out, and of pairs that aren't. */
export const SAMPLES_OF_EACH = 6;

/** Pictures of each pair from which is judged whether a network composes, each from its own noise. */
export const JUDGED_SEEDS = [101, 102, 103, 104] as const;
/** Pairs from training that are judged beside those that are held out: as many as those, within these limits. */
export const FEWEST_SEEN = 6;
export const MOST_SEEN = 8;
