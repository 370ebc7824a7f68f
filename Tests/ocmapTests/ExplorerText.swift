/// Small files in the layout of OGP's explorer, as text.
enum ExplorerText {
    static let header = """
        Country,Action Plan Number,Comm No,Commitment Title,Short Title,Full Text,Public Procurement,\
        Completion (progress report),Year of submission,Report publication year (progress report)

        """
    static let good = "Ukraine,1,101,Publish every contract,Contracts,All of them,1,b. Limited,2012,2014\n"
    static let spanish =
        "Peru,1,102,Contratación pública más abierta,,«Pública» y ágil,1,c. Substantial,2012,2013\n"
    static let bad = "Ukrane,1,103,Open budgets,,,0,b. Limited,2012,2014\n"

    static let file = header + good + spanish
}
