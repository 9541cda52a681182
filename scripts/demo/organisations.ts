import { load } from 'cheerio';
import type { DemoFile } from './file.ts';
import { tell, type Stage } from './stage.ts';

type Asked = 'GIVE_POSITION' | 'GIVE_STAKEHOLDER_OPINION';

/** Every organisation that is asked answers from its mail: it opens the link and sends the form, without an account. */
export async function answerByMail(
  stage: Stage,
  file: DemoFile,
  kind: Asked,
  position: string,
  remark?: string,
): Promise<void> {
  const { tasks } = await file.reaches(`tasks ${kind}`, (seen) => seen.tasks.some((task) => task.kind === kind));
  for (const task of tasks.filter((each) => each.kind === kind)) {
    const link = await stage.mailbox.linkTo(task.id);
    await sendForm(link, { position, ...(remark === undefined ? {} : { remark }) });
    await tell(stage, `an organisation answers ${position} from its mail`);
  }
}

/** What a page answers to a form it has taken. */
const SEE_OTHER = 303;

/** Opens a page as a browser without scripts would, fills its form in and sends it. */
async function sendForm(link: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const page = await fetch(link);
  const $ = load(await page.text());
  const form = $('form:has(input[name="idempotencyKey"])').first();
  const body = new URLSearchParams(fields);
  form.find('input[type="hidden"]').each((_index, input) => {
    body.set($(input).attr('name') ?? '', $(input).attr('value') ?? '');
  });
  const target = new URL(form.attr('action') ?? link, link);
  const answer = await fetch(target, { method: 'POST', body, headers: { origin: target.origin }, redirect: 'manual' });
  if (answer.status !== SEE_OTHER) throw new Error(`The form at ${target.pathname} was not taken: ${answer.status}.`);
}
