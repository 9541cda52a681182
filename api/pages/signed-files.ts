import { LANGUAGES } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Request as IdempotentRequest } from '../../prisma/record/file-record.ts';
import type { Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { keepEvidence } from '../evidence.ts';
import { sha256Of } from '../http/idempotency.ts';
import { Refusal } from '../http/refusal.ts';
import { kindOf } from '../http/uploaded-kind.ts';
import type { SeenTask } from '../task-seen-by.ts';
import { demandRoom } from '../upload-quota.ts';
import type { Values } from '../../web/forms/field.ts';
import { evidenceField } from './forms/signature-form.ts';
import type { SentForm } from './receive-form.ts';

/**
 * Stores the signed files that came with a form, before the decision that names them; in the form's values each file gives
 * way to its SHA-256.
 *
 * @throws RuleViolation `NOT_YOURS`; Refusal `BODY_INVALID` that names the field of what is no PDF.
 */
export async function storeSignedFiles(
  deps: Dependencies,
  { amendmentId: fileId, state, detail }: SeenTask,
  { actor }: Asker,
  { values, files }: SentForm,
  request: IdempotentRequest,
): Promise<Values> {
  const stored: Record<string, string> = {};
  for (const language of LANGUAGES) {
    const file = files[evidenceField(language)];
    if (file === undefined) continue;
    if (!detail.task.mayDecide) throw new RuleViolation('NOT_YOURS');
    if (kindOf(file.bytes) !== 'PDF') {
      throw new Refusal('BODY_INVALID', [{ field: `body.evidence.${language}.sha256`, code: 'NOT_PDF', details: {} }]);
    }
    await demandRoom(deps, actor.id, file.bytes.length);
    const sha256 = sha256Of(file.bytes);
    const evidence = { fileId, language, bytes: file.bytes, fileName: file.name, uploadedBy: actor.id };
    const own = { ...request, key: `${request.key}/${language}`, hash: sha256 };
    await keepEvidence(deps, { ...evidence, signedDocument: state.documents?.[language] }, own);
    stored[evidenceField(language)] = sha256;
  }
  return { ...values, ...stored };
}
