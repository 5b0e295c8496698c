# Speaks a folder of texts: docker build -f deploy/narrate.Dockerfile -t litetts-narrate . && docker run --rm \
#   -v "$PWD/texts:/texts:ro" -v "$PWD/spoken:/spoken" litetts-narrate /texts /spoken
FROM node:22-bookworm-slim

# The browser that the page runs in, and what fetching the model's parts needs.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends chromium python3-pip \
  && rm -rf /var/lib/apt/lists/*
ENV LITETTS_BROWSER=/usr/bin/chromium

WORKDIR /app
COPY . .

# Fetches, verifies and builds the model, then the site, so that a container asks no network. The command that is misused
# on purpose sets everything up and stops.
RUN npm ci --ignore-scripts --no-audit --no-fund \
  && (npm run -s narrate || [ $? -eq 2 ]) \
  && node -e "import('./scripts/build-site.mjs').then((site) => site.buildSite())"

# Any user may run it: the site is built already.
USER node
ENTRYPOINT ["npm", "run", "-s", "narrate", "--"]
