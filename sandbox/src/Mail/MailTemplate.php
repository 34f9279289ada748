<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Mail;

use OCP\Mail\IEMailTemplate;

/** A plain e-mail layout: each block once as HTML and once as text. */
final class MailTemplate implements IEMailTemplate {
	private string $subject = '';
	private string $html = '';
	private string $text = '';
	private bool $inList = false;
	private bool $hasFooter = false;

	public function setSubject(string $subject): void {
		$this->subject = $subject;
	}

	public function addHeader(): void {
		$this->html .= '<div style="padding:16px;background:#00679e;color:#fff">Sandbox</div>';
	}

	public function addHeading(string $title, $plainTitle = ''): void {
		$this->block('<h1 style="font-size:20px">%s</h1>', $title, $plainTitle);
	}

	public function addBodyText(string $text, $plainText = ''): void {
		$this->block('<p>%s</p>', $text, $plainText);
	}

	public function addBodyListItem(string $text, string $metaInfo = '', string $icon = '', $plainText = '', $plainMetaInfo = '', $plainIndent = 0): void {
		if (!$this->inList) {
			$this->html .= '<ul>';
			$this->inList = true;
		}
		$meta = $metaInfo === '' ? '' : '<br><em>' . self::html($metaInfo, $plainMetaInfo) . '</em>';
		$this->html .= '<li>' . self::html($text, $plainText) . $meta . '</li>';
		if ($plainText !== false) {
			$label = $plainMetaInfo === false || ($plainMetaInfo === '' && $metaInfo === '') ? '' : ' (' . ($plainMetaInfo ?: $metaInfo) . ')';
			$this->text .= str_repeat(' ', (int)$plainIndent) . '  * ' . ($plainText ?: $text) . $label . PHP_EOL;
		}
	}

	public function addBodyButtonGroup(string $textLeft, string $urlLeft, string $textRight, string $urlRight, string $plainTextLeft = '', string $plainTextRight = ''): void {
		$this->closeList();
		$this->html .= '<p>' . self::button(self::html($textLeft, $plainTextLeft), $urlLeft) . ' ' . self::button(self::html($textRight, $plainTextRight), $urlRight) . '</p>';
		$this->text .= PHP_EOL . ($plainTextLeft ?: $textLeft) . ': ' . $urlLeft . PHP_EOL . ($plainTextRight ?: $textRight) . ': ' . $urlRight . PHP_EOL . PHP_EOL;
	}

	public function addBodyButton(string $text, string $url, $plainText = ''): void {
		$this->closeList();
		$this->html .= '<p>' . self::button(self::html($text, $plainText), $url) . '</p>';
		if ($plainText !== false) {
			$this->text .= ($plainText ?: $text) . ': ' . $url . PHP_EOL;
		}
	}

	public function addFooter(string $text = '', ?string $lang = null): void {
		if ($this->hasFooter) {
			return;
		}
		$this->hasFooter = true;
		$this->closeList();
		$text = $text ?: 'Sandbox<br>This is an automatically sent email, please do not reply.';
		$this->html .= '<hr><p style="color:#6b6b6b">' . $text . '</p>';
		$this->text .= PHP_EOL . '-- ' . PHP_EOL . str_replace('<br>', PHP_EOL, $text);
	}

	public function renderSubject(): string {
		return $this->subject;
	}

	public function renderHtml(): string {
		$this->closeList();
		return '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body style="font-family:sans-serif">' . $this->html . '</body></html>';
	}

	public function renderText(): string {
		return $this->text;
	}

	/** A block; the text version given apart means that the first one is HTML already, false that there is none. */
	private function block(string $markup, string $text, string|bool $plain): void {
		$this->closeList();
		$this->html .= sprintf($markup, self::html($text, $plain));
		if ($plain !== false) {
			$this->text .= ($plain ?: $text) . PHP_EOL . PHP_EOL;
		}
	}

	private static function html(string $text, string|bool $plain): string {
		return $plain === '' ? htmlspecialchars($text) : $text;
	}

	private static function button(string $label, string $url): string {
		return '<a style="display:inline-block;padding:8px 16px;background:#00679e;color:#fff" href="' . htmlspecialchars($url) . '">' . $label . '</a>';
	}

	private function closeList(): void {
		if ($this->inList) {
			$this->inList = false;
			$this->html .= '</ul>';
			$this->text .= PHP_EOL;
		}
	}
}
