// The site under test: the program on a free port, and in front of it a proxy that can play a later
// version, or be away.
import { spawn } from "node:child_process";
import { createServer, request } from "node:http";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts the program; gives its address and a way to end it. */
export async function serve() {
  const program = process.env.STATUSBOOK_SERVER;
  if (!program) throw new Error("STATUSBOOK_SERVER names no program; run cargo xtask ci browser");
  const child = spawn(program, ["127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface(child.stdout), "line");
  return { base: line.trim().replace(/\/$/, ""), stop: () => child.kill() };
}

/**
 * A proxy on one address. `change` rewrites texts, as a new version of the book would have them, and
 * `path` what is asked for; `isDown` refuses connections, as on a train.
 */
export async function proxy(base) {
  const state = { change: (text) => text, path: (path) => path, isDown: false };
  const server = createServer((incoming, outgoing) => {
    if (state.isDown) return void incoming.socket.destroy();
    const headers = { ...incoming.headers };
    delete headers["accept-encoding"];
    delete headers["if-none-match"];
    const url = new URL(state.path(incoming.url), base);
    request(url, { method: incoming.method, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const isText = /text|json|xml/.test(answer.headers["content-type"] ?? "");
        let body = Buffer.concat(parts);
        if (isText) body = Buffer.from(state.change(body.toString(), incoming.url));
        const fields = { ...answer.headers, "cache-control": "no-cache" };
        delete fields.etag;
        delete fields["transfer-encoding"];
        outgoing.writeHead(answer.statusCode, { ...fields, "content-length": body.length });
        outgoing.end(body);
      });
    })
      .on("error", () => outgoing.destroy())
      .end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    state,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** One page of every sort. */
export const SORTS = [
  "/",
  "/?class=4xx&issuer=nginx",
  "/?q=rate+limit",
  "/?q=xyzzyq",
  "/404",
  "/499",
  "/4xx",
  "/issuer",
  "/issuer/nginx",
  "/heroku/H12",
  "/constants",
  "/constants/go-net-http",
  "/facts",
  "/cheatsheet",
  "/about",
  "/choose",
  "/choose/at-fault",
  "/choose/created",
  "/compare",
  "/compare/401-vs-403",
  "/faults",
  "/404/setup",
  "/404/constants",
  "/499/meanings",
  "/api",
  "/problems",
  "/problems/unknown-status",
  "/427",
  "/offline",
];
