<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Mail;

interface IEMailTemplate {
	public function setSubject(string $subject);

	public function addHeader();

	public function addHeading(string $title, $plainTitle = '');

	public function addBodyText(string $text, $plainText = '');

	public function addBodyListItem(string $text, string $metaInfo = '', string $icon = '', $plainText = '', $plainMetaInfo = '', $plainIndent = 0);

	public function addBodyButtonGroup(string $textLeft, string $urlLeft, string $textRight, string $urlRight, string $plainTextLeft = '', string $plainTextRight = '');

	public function addBodyButton(string $text, string $url, $plainText = '');

	public function addFooter(string $text = '', ?string $lang = null);

	public function renderSubject(): string;

	public function renderHtml(): string;

	public function renderText(): string;
}
