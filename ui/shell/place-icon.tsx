import {
  BookA,
  CircleHelp,
  Database,
  House,
  ListChecks,
  type LucideIcon,
  Newspaper,
  Send,
  SpellCheck2,
  Users,
} from "lucide-react";
import type { PlaceId } from "./navigation";

const ICONS: Readonly<Record<PlaceId, LucideIcon>> = {
  dashboard: House,
  articles: Newspaper,
  review: ListChecks,
  publish: Send,
  glossary: BookA,
  memory: Database,
  findings: SpellCheck2,
  admin: Users,
  help: CircleHelp,
};

/** The picture of a place, always beside its word. */
export function PlaceIcon({ id }: { readonly id: PlaceId }) {
  const Icon = ICONS[id];
  return <Icon aria-hidden className="size-4.5 shrink-0" strokeWidth={1.75} />;
}
