import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Details } from '../components/details.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Input } from '../components/input.tsx';
import { Textarea } from '../components/textarea.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

/** A line of the API, and what a request of it holds. */
export interface DescribedOperation {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** What it is in the table of rights, and who may, in words. */
  readonly act: string;
  readonly may: readonly string[];
  /** Whether it can ask in which capacity one acts. */
  readonly capacity: boolean;
  readonly params: readonly string[];
  readonly query: readonly string[];
  /** Absent where nothing is sent; a file with the members beside it, or JSON to start from. */
  readonly body?: { readonly mediaType: string; readonly members: readonly string[] } | { readonly example: unknown };
}

/**
 * The lines of the API, each with a form to try it as who is signed in. In English, as the API's own words are; the
 * whole description is `/api/v1/openapi.json`.
 */
export function DocsPage({
  operations,
  ...frame
}: Frame & { readonly operations: readonly DescribedOperation[] }): VNode {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <Page {...frame} title="API" islands={['try-it']}>
      <p class="govuk-body" lang="en">
        OpenAPI 3.1:{' '}
        <a class="govuk-link" href="/api/v1/openapi.json">
          /api/v1/openapi.json
        </a>
        . Requests are sent as the person you are{' '}
        <a class="govuk-link" href="/sign-in?to=/api/docs">
          signed in
        </a>{' '}
        as; a POST gets a new idempotency key each time it is sent.
      </p>
      {tags.map((tag) => (
        <TagSection key={tag} tag={tag} operations={operations.filter((each) => each.tag === tag)} />
      ))}
    </Page>
  );
}

const TagSection = ({ tag, operations }: { tag: string; operations: readonly DescribedOperation[] }): VNode => (
  <section lang="en">
    <h2 class="govuk-heading-m">{tag}</h2>
    {operations.map((operation) => (
      <TryIt key={`${operation.method} ${operation.path}`} operation={operation} />
    ))}
  </section>
);

function TryIt({ operation }: { operation: DescribedOperation }): VNode {
  const { method, path, params, query, summary, body, act, may, capacity } = operation;
  const id = `${method}${path.replaceAll(/\W+/g, '-')}`;
  return (
    <Details
      summaryText={
        <>
          <code>
            {method} {path}
          </code>{' '}
          {summary}
        </>
      }
    >
      <p class="govuk-body-s">
        <code>{act}</code>
        {may.map((each) => (
          <>
            <br />
            {each.replaceAll('`', '')}
          </>
        ))}
      </p>
      <form
        data-method={method}
        data-path={path}
        {...(body !== undefined && 'members' in body ? { 'data-upload': '' } : {})}
      >
        {params.map((name) => (
          <Input key={name} id={`${id}-${name}`} name={`path.${name}`} label={{ text: name }} />
        ))}
        {query.map((name) => (
          <Input key={name} id={`${id}-${name}`} name={`query.${name}`} label={{ text: `${name} (optional)` }} />
        ))}
        {capacity && <Input id={`${id}-capacity`} name="header.Capacity" label={{ text: 'Capacity (optional)' }} />}
        {body !== undefined && <Body id={id} body={body} />}
        <Button classes="govuk-button--secondary">Send</Button>
        <pre class="app-answer" aria-live="polite" />
      </form>
    </Details>
  );
}

function Body({ id, body }: { id: string; body: NonNullable<DescribedOperation['body']> }): VNode {
  if ('example' in body) {
    const example = JSON.stringify(body.example, null, 2);
    return <Textarea id={`${id}-body`} name="body" label={{ text: 'body (JSON)' }} rows={8} value={example} />;
  }
  return (
    <>
      <FileUpload id={`${id}-file`} name="file" label={{ text: `file (${body.mediaType})` }} />
      {body.members.map((name) => (
        <Input key={name} id={`${id}-${name}`} name={`form.${name}`} label={{ text: name }} />
      ))}
    </>
  );
}
