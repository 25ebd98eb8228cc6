// Build once more, elsewhere, and compare with the committed build byte by byte.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const committed = join(root, "../custom_components/aftersale/frontend/dist");
const again = mkdtempSync(join(tmpdir(), "aftersale-dist-"));
try {
  execFileSync("npx", ["--no-install", "vite", "build", "--logLevel", "error"], {
    cwd: root,
    env: { ...process.env, AFTERSALE_DIST: again },
    stdio: "inherit",
  });
  const names = [...new Set([...readdirSync(committed), ...readdirSync(again)])].sort();
  const differing = names.filter((name) => read(committed, name) !== read(again, name));
  if (differing.length) {
    console.error(`the committed build is not that of these sources (npm run build): ${differing.join(", ")}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(again, { recursive: true, force: true });
}

function read(folder, name) {
  try {
    return readFileSync(join(folder, name), "latin1");
  } catch {
    return null;
  }
}
