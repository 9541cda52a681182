import type { z } from 'zod';
import { consultationResult, type RemarkOf } from '../../domain/amendment/consultation.ts';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { consultation, remark } from '../schemas/consultation.ts';
import type { Names } from './doer-names.ts';

/** @param late how many organisations answered too late. */
export const consultationView = (state: AmendmentState, late: number): z.input<typeof consultation> => ({
  ...consultationResult(state),
  late,
});

export function remarkView(
  { remark: { id, provisionId, text, answer }, organisationId }: RemarkOf,
  names: Names,
): z.input<typeof remark> {
  return {
    id,
    organisation: { id: organisationId, name: names[organisationId] ?? organisationId },
    ...(provisionId === undefined ? {} : { provisionId }),
    text,
    ...(answer === undefined ? {} : { answer }),
  };
}
