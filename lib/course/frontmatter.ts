import { z } from "zod";

/** What a chapter says of itself at the head of its file. */
export const frontmatterSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** "You will be able to…": at least two, each an observable deed. */
  goals: z.array(z.string().min(1)).min(2),
  /** Chapters to have read before this one. */
  prerequisites: z.array(z.string()).default([]),
});

export type Frontmatter = z.infer<typeof frontmatterSchema>;
