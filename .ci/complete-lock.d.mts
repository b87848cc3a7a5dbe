export function missingOptionals(
  packages: Record<string, unknown>,
): { from: string; name: string; version: string }[]
