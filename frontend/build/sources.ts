/** What the panel is built of, as one hash: the same that scripts/ground/panel.py computes. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const NAMED = /^(package(-lock)?\.json|tsconfig.*\.json|.*\.config\..*)$/;

export function sources(root: string): string {
  const parts = readdirSync(root).filter((name) => NAMED.test(name));
  for (const folder of ["build", "src"]) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) parts.push(join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll("\\", "/"));
    }
  }
  const digest = createHash("sha256");
  for (const part of parts.sort()) {
    digest.update(`${part}\0`);
    digest.update(readFileSync(join(root, part)));
  }
  return digest.digest("hex");
}
