using System.Globalization;
using System.Text;

namespace DependencyRisk;

/// <summary>The place in a document that a reader has come to; written out only when there is something to say about it.</summary>
internal sealed class JsonPath
{
    private readonly List<(string? Name, int Index)> _frames = [];

    public void PushMember(string name) => _frames.Add((name, 0));

    public void PushItem(int index) => _frames.Add((null, index));

    public void Pop() => _frames.RemoveAt(_frames.Count - 1);

    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach ((string? name, int index) in _frames)
        {
            if (name is null)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
            else
            {
                text.Append('.').Append(name);
            }
        }

        return text.ToString();
    }
}
