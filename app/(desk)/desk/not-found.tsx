import { requestPresentation } from "@/ui/i18n/request";
import { NotFound } from "@/ui/shell/not-found";

/** An article or other thing of the desk that does not exist, or not for this person. */
export default async function DeskNotFound() {
  const { language } = await requestPresentation();
  return <NotFound language={language} />;
}
