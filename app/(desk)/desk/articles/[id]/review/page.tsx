import { deskPage } from "@/app/(desk)/desk-page";
import { EditorRoom } from "@/ui/editor/editor-room";
import { articleTitle } from "../page-article";
import { prepareEditor } from "../prepare-editor";

export const generateMetadata = articleTitle("articles");

/** The same screen, in which the confirming key approves. */
export default deskPage(
  { needs: "article.read", namespaces: ["editor", "checks", "memory", "glossary"] },
  async (input) => <EditorRoom {...(await prepareEditor(input, "review"))} />,
);
