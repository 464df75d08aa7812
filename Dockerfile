# One image; its command is `web` or `worker`.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY .githooks .githooks
RUN npm ci
COPY tsconfig.json tsconfig.build.json knexfile.ts ./
COPY src src
COPY migrations migrations
COPY public public
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY .githooks .githooks
RUN npm ci --omit=dev && npm sbom --package-lock-only --sbom-format cyclonedx --omit dev > sbom.json && npm cache clean --force
COPY --from=build /app/dist dist
COPY views views
COPY public public
COPY LICENSE ./
USER node
EXPOSE 3000
# The web process's check. The worker's is the same with its WORKER_PORT.
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["npm", "run", "web"]
