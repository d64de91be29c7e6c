// Runs before the first paint, so that nothing flashes or jumps: what scripts add has its room from
// the start, and what somebody chose last time is in force.
{
  const root = document.documentElement;
  root.classList.add("js");
  try {
    for (const name of ["theme", "role", "unofficial"]) {
      const chosen = localStorage.getItem(name);
      if (chosen) root.dataset[name] = chosen;
    }
  } catch {
    // Storage may be forbidden: then every visit is the first.
  }
}
