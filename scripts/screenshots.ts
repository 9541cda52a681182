import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../config/environment.ts';
import { chromiumOf, startChromium } from '../embedded/chromium.ts';
import { LongFileMaker } from './own-application/long-file.ts';
import { bringOwnApplication } from './own-application/own-application.ts';

/** `npm run screenshots`: the pictures of the README, made from the sample. */
const FOLDER = path.join(repositoryRoot, 'docs', 'images');
const DESK = { width: 1100, height: 900 };
const PHONE = { width: 390, height: 844 };

const executablePath = chromiumOf(process.env);
if (executablePath === undefined) {
  console.error('No Chromium on this machine: install one, or name it in CHROMIUM.');
  process.exit(1);
}
const application = await bringOwnApplication();
const browser = await startChromium(executablePath);
try {
  await mkdir(FOLDER, { recursive: true });
  const file = await new LongFileMaker(application).make(3, 40);
  const task = await application.deps.db.taskAssignee.findFirstOrThrow({
    where: { partyId: 'dg-support', open: true, kind: 'VOTE' },
  });
  await picture('home', 'president', '/', DESK);
  await picture('dossier', 'cabinet-director', `/amendments/${file.id}`, DESK);
  await picture('task-on-a-phone', 'dg-support', `/tasks/${task.taskId}`, PHONE);
} finally {
  await browser.close();
  await application.stop();
}

async function picture(name: string, personId: string, address: string, viewport: typeof DESK): Promise<void> {
  const context = await browser.newContext({ viewport, locale: 'fr-BE', reducedMotion: 'reduce' });
  await context.addCookies([{ ...(await application.sessionOf(personId)), url: application.baseUrl }]);
  const page = await context.newPage();
  await page.goto(application.baseUrl + address, { waitUntil: 'networkidle' });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await context.close();
}
