/** What scripts add to a page that works without them. */

import { start as copy } from "./copy.js";
import { prepare } from "./engine.js";
import { start as keys } from "./keys.js";
import { start as search } from "./search.js";
import { start as settings } from "./settings.js";
import "./table.js";

search();
keys();
settings();
copy();

/** After everything that is seen: the engine, then the whole book for days without a connection. */
function afterwards() {
  if (navigator.connection?.saveData) return;
  prepare();
  navigator.serviceWorker?.register("/sw.js").catch(() => {});
}

const whenIdle = globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 300));
if (document.readyState === "complete") whenIdle(afterwards);
else addEventListener("load", () => whenIdle(afterwards));
