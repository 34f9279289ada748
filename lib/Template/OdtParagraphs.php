<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use DOMDocument;
use DOMElement;
use DOMNode;
use DOMText;
use DOMXPath;

/**
 * The paragraphs of an OpenDocument text with the little of their form that a letter of ours can have: heading or not, how they are set,
 * bold when all of it is. Pictures, tables, header and footer are left behind.
 */
final class OdtParagraphs {
	private const NAMESPACES = [
		'office' => 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
		'text' => 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
		'style' => 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
		'fo' => 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
	];
	/** Styles that follow one another; a loop in a damaged file ends. */
	private const DEEPEST = 20;
	/** What is no word of the letter. */
	private const SKIPPED = ['note', 'annotation', 'tracked-changes', 'frame', 'ruby-text'];

	/** @var array<string, DOMElement> by name */
	private readonly array $styles;
	private readonly DOMXPath $find;

	/** @param ?DOMDocument $common styles.xml */
	public function __construct(DOMDocument $content, ?DOMDocument $common) {
		$this->find = self::finder($content);
		$styles = [];
		foreach ($common === null ? [$this->find] : [self::finder($common), $this->find] as $find) {
			foreach ($find->query('//style:style') ?: [] as $style) {
				if ($style instanceof DOMElement) {
					$styles[$style->getAttributeNS(self::NAMESPACES['style'], 'name')] = $style;
				}
			}
		}
		$this->styles = $styles;
	}

	/** @return list<array{kind: 'heading'|'paragraph', text: string, align: 'left'|'center'|'right', strong: bool}> none empty at either end */
	public function all(): array {
		$found = [];
		foreach ($this->find->query('//office:text//*[self::text:p or self::text:h][not(ancestor::text:tracked-changes or ancestor::text:note or ancestor::office:annotation)]') ?: [] as $paragraph) {
			if ($paragraph instanceof DOMElement) {
				$found[] = $this->one($paragraph);
			}
		}
		$filled = array_keys(array_filter($found, static fn (array $one): bool => $one['text'] !== ''));
		return $filled === [] ? [] : array_slice($found, $filled[0], end($filled) - $filled[0] + 1);
	}

	/** @return array{kind: 'heading'|'paragraph', text: string, align: 'left'|'center'|'right', strong: bool} */
	private function one(DOMElement $paragraph): array {
		$style = $paragraph->getAttributeNS(self::NAMESPACES['text'], 'style-name');
		$text = '';
		$plain = '';
		$this->read($paragraph, $this->isStrong($style), $text, $plain);
		return [
			'kind' => $paragraph->localName === 'h' ? 'heading' : 'paragraph',
			'text' => trim(preg_replace('/[ \t]+/u', ' ', $text) ?? ''),
			'align' => match ($this->property($style, 'paragraph-properties', 'text-align')) {
				'center' => 'center',
				'end', 'right' => 'right',
				default => 'left',
			},
			'strong' => trim($text) !== '' && trim($plain) === '',
		];
	}

	/** @param string $plain what is not bold */
	private function read(DOMNode $node, bool $isStrong, string &$text, string &$plain): void {
		foreach ($node->childNodes as $child) {
			$said = match (true) {
				$child instanceof DOMText => str_replace(["\r", "\n"], ' ', $child->data),
				!$child instanceof DOMElement || in_array($child->localName, self::SKIPPED, true) => '',
				$child->localName === 'line-break' => "\n",
				$child->localName === 's', $child->localName === 'tab' => ' ',
				default => null,
			};
			if ($said !== null) {
				$text .= $said;
				$plain .= $isStrong ? '' : $said;
			} elseif ($child instanceof DOMElement) {
				$style = $child->getAttributeNS(self::NAMESPACES['text'], 'style-name');
				$this->read($child, $style === '' ? $isStrong : $this->isStrong($style, $isStrong), $text, $plain);
			}
		}
	}

	private function isStrong(string $style, bool $otherwise = false): bool {
		$weight = $this->property($style, 'text-properties', 'font-weight');
		return $weight === null ? $otherwise : $weight === 'bold' || (int)$weight >= 600;
	}

	private function property(string $style, string $kind, string $name): ?string {
		for ($depth = 0; $depth < self::DEEPEST && isset($this->styles[$style]); $depth++) {
			foreach ($this->styles[$style]->getElementsByTagNameNS(self::NAMESPACES['style'], $kind) as $properties) {
				if ($properties->hasAttributeNS(self::NAMESPACES['fo'], $name)) {
					return $properties->getAttributeNS(self::NAMESPACES['fo'], $name);
				}
			}
			$style = $this->styles[$style]->getAttributeNS(self::NAMESPACES['style'], 'parent-style-name');
		}
		return null;
	}

	private static function finder(DOMDocument $document): DOMXPath {
		$find = new DOMXPath($document);
		foreach (self::NAMESPACES as $prefix => $namespace) {
			$find->registerNamespace($prefix, $namespace);
		}
		return $find;
	}
}
