import Precept

@main struct Main { static func main() {} }
