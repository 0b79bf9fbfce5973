import { route } from "@/server/http/route";
import { readColleagues } from "@/server/people/read-people";

export const GET = route({ needs: "article.read" }, ({ actor }) => readColleagues(actor));
