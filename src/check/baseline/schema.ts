import * as z from 'zod';
import { edtfSchema } from '../../articles/metadata.ts';
import { described, lazily, maybe } from '../../yaml/fields.ts';

const text = z.string().min(1, { error: 'This is empty.' });

const entry = () =>
  z.strictObject({
    rule: described(text, 'The rule whose finding it is.'),
    question: maybe(text, 'The question that it is about.'),
    constraint: maybe(text, 'The constraint that it is about.'),
    source: maybe(text, 'The source that it is about.'),
    values: maybe(
      z.record(z.string(), z.string()),
      'The values in conflict when it was accepted: canonical, with their words. A further one makes it new.',
    ),
    reason: described(text, 'Why it is accepted.'),
    by: maybe(text, 'Who accepted it.'),
    since: maybe(edtfSchema, 'The day on which it was accepted.'),
    until: maybe(edtfSchema, 'The last day on which it is known; then it is new again.'),
  });

/** A `baseline.yaml`: the findings that are known, by fingerprint. */
export const baselineSchema = lazily(() =>
  z.strictObject({
    $schema: z.string().optional(),
    findings: described(
      z
        .record(
          z.string().regex(/^r\d+:[0-9a-f]{16}$/u, {
            error: (issue) =>
              `${JSON.stringify(issue.input)} is not a fingerprint, such as r1:0a4addc0bf7f6ae5.`,
          }),
          entry(),
        )
        .nullable(),
      'Known findings by fingerprint. Only what is not listed fails a run.',
    ),
  }),
);

export type BaselineData = z.infer<ReturnType<typeof baselineSchema>>;
