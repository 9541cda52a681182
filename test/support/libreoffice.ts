import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { libreOfficeOf } from '../../embedded/libreoffice.ts';

const run = promisify(execFile);
export const SOFFICE = libreOfficeOf(process.env);

/** What is done with the tracked changes of a document before it is saved. */
export type Settled = 'AcceptAllTrackedChanges' | 'RejectAllTrackedChanges' | '';

const library = (name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="${name}"/>
</library:library>`;

const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Tracked" script:language="StarBasic">
Function Opened(source As String) As Object
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
End Function

Sub Save(document As Object, target As String)
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "MS Word 2007 XML"
  document.storeToURL(ConvertToURL(target), saving())
  document.close(True)
End Sub

Sub Settle(source As String, command As String, target As String)
  Dim document As Object
  document = Opened(source)
  If command &lt;&gt; "" Then
    Dim dispatcher As Object
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  End If
  Save(document, target)
End Sub

' Writes as a person does who tracks his changes: words for others, and a paragraph behind a text.
Sub Rewrite(source As String, found As String, words As String, target As String)
  Dim document As Object
  document = Opened(source)
  document.RecordChanges = True
  Dim search As Object
  search = document.createSearchDescriptor()
  search.SearchString = found
  Dim place As Object
  place = document.findFirst(search)
  place.String = words
  Dim cursor As Object
  cursor = place.Text.createTextCursorByRange(place)
  cursor.gotoEndOfParagraph(False)
  cursor.Text.insertControlCharacter(cursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  cursor.Text.insertString(cursor, "A paragraph of LibreOffice.", False)
  Save(document, target)
End Sub
</script:module>`;

/** A LibreOffice without a window, with a profile of its own. */
export class LibreOffice {
  readonly #folder: string;
  readonly #soffice: string;

  private constructor(soffice: string, folder: string) {
    this.#soffice = soffice;
    this.#folder = folder;
  }

  static async start(soffice: string): Promise<LibreOffice> {
    const office = new LibreOffice(soffice, mkdtempSync(path.join(tmpdir(), 'avenant-office-')));
    // Its first start writes the profile, over a macro that would stand there already.
    await office.#run('--terminate_after_init');
    const basic = path.join(office.#folder, 'profile', 'user', 'basic', 'Standard');
    mkdirSync(basic, { recursive: true });
    writeFileSync(path.join(basic, 'script.xlb'), library('Tracked'));
    writeFileSync(path.join(basic, 'Tracked.xba'), MODULE);
    return office;
  }

  /** Opens a document, settles its tracked changes and saves it as DOCX. */
  saved(docx: Uint8Array, settled: Settled): Promise<Uint8Array> {
    return this.#made(docx, (source, target) => `Settle("${source}","${settled}","${target}")`);
  }

  /** Writes words in the place of others and a paragraph behind theirs, tracked, and saves it as DOCX. */
  rewritten(docx: Uint8Array, found: string, words: string): Promise<Uint8Array> {
    return this.#made(docx, (source, target) => `Rewrite("${source}","${found}","${words}","${target}")`);
  }

  async #made(docx: Uint8Array, call: (source: string, target: string) => string): Promise<Uint8Array> {
    const source = path.join(this.#folder, 'source.docx');
    const target = path.join(this.#folder, 'target.docx');
    rmSync(target, { force: true });
    writeFileSync(source, docx);
    await this.#run(`macro:///Standard.Tracked.${call(source, target)}`);
    if (!existsSync(target)) throw new Error('LibreOffice did not save the document.');
    return readFileSync(target);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #run(what: string): Promise<void> {
    const profile = `-env:UserInstallation=file://${path.join(this.#folder, 'profile')}`;
    await run(this.#soffice, ['--headless', '--norestore', '--nologo', profile, what], { timeout: 120_000 });
  }
}
