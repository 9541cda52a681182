import type { VNode } from 'preact';
import { z } from 'zod';
import type { Operation, Tag } from '../http/operation.ts';
import { Page, type Frame } from './layout.tsx';

/**
 * The lines of the API, each with a form to try it as who is signed in. In English, as the API's own words are; the
 * whole description is `/api/v1/openapi.json`.
 */
export function DocsPage({ operations, ...frame }: Frame & { readonly operations: readonly Operation[] }): VNode {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <Page {...frame} title="API">
      <p lang="en">
        OpenAPI 3.1: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>. Requests are sent as the person you are{' '}
        <a href="/sign-in?to=/api/docs">signed in</a> as; a POST gets a new idempotency key each time it is sent.
      </p>
      {tags.map((tag) => (
        <TagSection key={tag} tag={tag} operations={operations.filter((each) => each.tag === tag)} />
      ))}
      <script type="module" src="/public/try-it.js" />
    </Page>
  );
}

const TagSection = ({ tag, operations }: { tag: Tag; operations: readonly Operation[] }): VNode => (
  <section lang="en">
    <h2>{tag}</h2>
    {operations.map((operation) => (
      <TryIt key={`${operation.method} ${operation.path}`} operation={operation} />
    ))}
  </section>
);

function TryIt({ operation }: { operation: Operation }): VNode {
  const { method, path, params, query, summary, upload } = operation;
  const id = `${method}${path.replaceAll(/\W+/g, '-')}`;
  return (
    <details>
      <summary>
        <code>
          {method.toUpperCase()} {path}
        </code>{' '}
        {summary}
      </summary>
      <form
        data-method={method.toUpperCase()}
        data-path={path}
        {...(upload === undefined ? {} : { 'data-upload': '' })}
      >
        {Object.keys(params?.shape ?? {}).map((name) => (
          <Input key={name} id={`${id}-${name}`} name={`path.${name}`} label={name} />
        ))}
        {Object.keys(query?.shape ?? {}).map((name) => (
          <Input key={name} id={`${id}-${name}`} name={`query.${name}`} label={`${name} (optional)`} />
        ))}
        <Body id={id} operation={operation} />
        <button>Send</button>
        <pre aria-live="polite" />
      </form>
    </details>
  );
}

/** What is sent: a file with the members beside it, or JSON to start from. */
function Body({ id, operation: { body, upload } }: { id: string; operation: Operation }): VNode | null {
  if (body === undefined) return null;
  if (upload === undefined) {
    return (
      <p class="field">
        <label for={`${id}-body`}>body (JSON)</label>
        <textarea id={`${id}-body`} name="body" rows={8}>
          {JSON.stringify(exampleOf(body), null, 2)}
        </textarea>
      </p>
    );
  }
  const members = body instanceof z.ZodObject ? Object.keys(body.shape) : [];
  return (
    <>
      <p class="field">
        <label for={`${id}-file`}>file ({upload.mediaType})</label>
        <input type="file" id={`${id}-file`} name="file" />
      </p>
      {members.map((name) => (
        <Input key={name} id={`${id}-${name}`} name={`form.${name}`} label={name} />
      ))}
    </>
  );
}

const Input = ({ id, name, label }: { id: string; name: string; label: string }): VNode => (
  <p class="field">
    <label for={id}>{label}</label>
    <input type="text" id={id} name={name} />
  </p>
);

const exampleOf = (body: z.ZodType): unknown => body.meta()?.['example'] ?? {};
