/** Gradients of a grey image: how fast it gets lighter, and in which direction. */

export interface GradientField {
  /** Length of the gradient of each pixel, `[height, width]` in row order, per pixel. */
  readonly magnitudes: Float32Array;
  /** Direction without sign, in [0, π): 0 where the image changes from left to right, so along vertical edges. */
  readonly angles: Float32Array;
}

/**
 * Centred differences, `[-1, 0, 1]` along each axis, without smoothing first: what Dalal and Triggs found best for the
 * descriptor. Outside the image its border goes on.
 * @param image - `[height, width]`, in row order
 */
export function gradientField(image: ArrayLike<number>, height: number, width: number): GradientField {
  const magnitudes = new Float32Array(height * width);
  const angles = new Float32Array(height * width);
  const at = (row: number, column: number) =>
    image[clamp(row, height) * width + clamp(column, width)] as number; // inside
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const across = at(row, column + 1) - at(row, column - 1);
      const down = at(row + 1, column) - at(row - 1, column);
      const index = row * width + column;
      magnitudes[index] = Math.hypot(across, down);
      angles[index] = unsigned(Math.atan2(down, across));
    }
  }
  return { magnitudes, angles };
}

function clamp(index: number, count: number): number {
  return Math.min(Math.max(index, 0), count - 1);
}

/** Two opposite directions are one: a dark stroke on light has the same edges as a light one on dark. */
function unsigned(angle: number): number {
  const folded = angle < 0 ? angle + Math.PI : angle;
  return folded >= Math.PI ? folded - Math.PI : folded;
}
