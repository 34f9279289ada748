<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http\TemplateResponse;
use Sandbox\Kernel\Kernel;
use Sandbox\Page\Shell;
use Sandbox\Page\Template;
use Sandbox\Unsupported;

/** A template response as HTML: the app's template inside the layout it asks for. */
final class Page {
	private const LAYOUTS = [
		TemplateResponse::RENDER_AS_USER => 'layout.user',
		TemplateResponse::RENDER_AS_GUEST => 'layout.guest',
		TemplateResponse::RENDER_AS_ERROR => 'layout.guest',
		TemplateResponse::RENDER_AS_PUBLIC => 'layout.public',
	];

	public static function render(TemplateResponse $response): string {
		$kernel = Kernel::instance();
		$template = $kernel->get(Template::class);
		$content = $template->render($response->getApp(), $response->getTemplateName(), $response->getParams());
		if ($response->getRenderAs() === TemplateResponse::RENDER_AS_BLANK) {
			return $content;
		}
		$layout = self::LAYOUTS[$response->getRenderAs()] ?? throw Unsupported::argument(__METHOD__, 'renderAs', $response->getRenderAs());
		$values = $kernel->get(Shell::class)->values();
		return $template->render('core', $layout, [...$values, 'content' => $content, 'parameters' => $response->getParams(), 'pageTitle' => $response->getParams()['pageTitle'] ?? '']);
	}
}
