<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Mail\Controller;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\NoCSRFRequired;
use OCP\AppFramework\Http\Attribute\PublicPage;
use OCP\AppFramework\Http\JSONResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Http\TemplateResponse;
use OCP\IRequest;
use Sandbox\Mail\Outbox;
use Sandbox\Mail\Parts;
use Sandbox\Page\BytesResponse;

/** Everything that was sent, for whoever runs this host: open to all. */
final class OutboxController extends Controller {
	public function __construct(
		IRequest $request,
		private readonly Outbox $outbox,
	) {
		parent::__construct('core', $request);
	}

	#[PublicPage]
	#[NoCSRFRequired]
	#[FrontpageRoute(verb: 'GET', url: '/sandbox/outbox')]
	public function index(string $format = 'html'): Response {
		$messages = [];
		foreach ($this->outbox->names() as $name) {
			$message = new Parts((string)$this->outbox->read($name));
			$messages[] = ['name' => $name, 'date' => $message->headers['date'] ?? '', 'to' => $message->headers['to'] ?? '', 'recipients' => $message->headers['x-sandbox-recipients'] ?? '', 'subject' => $message->headers['subject'] ?? ''];
		}
		if ($format === 'json') {
			return new JSONResponse($messages);
		}
		$rows = array_map(static fn (array $message) => [$message['date'], $message['to'], ['href' => '/index.php/sandbox/outbox/' . $message['name'], 'text' => $message['subject']]], $messages);
		return new TemplateResponse('core', 'table', ['pageTitle' => 'Outbox', 'head' => ['Date', 'To', 'Subject'], 'rows' => $rows], TemplateResponse::RENDER_AS_PUBLIC);
	}

	#[PublicPage]
	#[NoCSRFRequired]
	#[FrontpageRoute(verb: 'GET', url: '/sandbox/outbox/{name}')]
	public function show(string $name, ?int $part = null, bool $raw = false): Response {
		$source = $this->outbox->read($name);
		if ($source === null) {
			return new Response(Http::STATUS_NOT_FOUND);
		}
		if ($raw) {
			return new BytesResponse($source, 'message/rfc822');
		}
		$message = new Parts($source);
		if ($part !== null) {
			$leaf = $message->leaves()[$part] ?? null;
			return $leaf === null ? new Response(Http::STATUS_NOT_FOUND) : new BytesResponse($leaf->body, $leaf->type() . '; charset=utf-8');
		}
		$parts = array_map(static fn (Parts $leaf) => ['type' => $leaf->type(), 'name' => $leaf->name(), 'body' => $leaf->type() === 'text/plain' ? $leaf->body : ''], $message->leaves());
		return new TemplateResponse('core', 'mail', ['pageTitle' => $message->headers['subject'] ?? '', 'name' => $name, 'headers' => $message->headers, 'parts' => $parts], TemplateResponse::RENDER_AS_PUBLIC);
	}
}
